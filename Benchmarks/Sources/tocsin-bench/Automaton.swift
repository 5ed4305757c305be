import CAhoCorasick

/// The automaton of Aho and Corasick, for comparison.
final class Automaton {
  private let automaton: OpaquePointer
  let forms: Int

  struct Failure: Error, CustomStringConvertible { let description = "no memory for the automaton" }

  init(forms list: FormList) throws {
    guard let automaton = aho_corasick_build(list.text, list.ends, list.ends.count) else { throw Failure() }
    self.automaton = automaton
    forms = list.ends.count
  }

  deinit { aho_corasick_free(automaton) }

  var nodes: Int { aho_corasick_nodes(automaton) }
  /// Unit: bytes.
  var memory: Int { aho_corasick_memory(automaton) }

  /// How many names the text has.
  func scan(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { aho_corasick_scan(automaton, $0.baseAddress, $0.count) }
  }
}
