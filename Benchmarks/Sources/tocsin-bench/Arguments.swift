/// What the command line says.
struct Arguments {
  /// How the command is used, where it was used otherwise.
  struct Misuse: Error, CustomStringConvertible {
    let description = "usage: tocsin-bench --tocsin PATH [--rounds N] [--copies N]"
  }

  private(set) var tocsin = ""
  /// How often each contestant runs each workload; the median counts.
  private(set) var rounds = 7
  /// How often the labelled reports stand in the large workload.
  private(set) var copies = 20

  init(_ words: some Sequence<String>) throws {
    var words = words.makeIterator()
    while let option = words.next() {
      guard let value = words.next() else { throw Misuse() }
      switch option {
      case "--tocsin": tocsin = value
      case "--rounds": rounds = try Self.positive(value)
      case "--copies": copies = try Self.positive(value)
      default: throw Misuse()
      }
    }
    if tocsin.isEmpty { throw Misuse() }
  }

  private static func positive(_ word: String) throws -> Int {
    guard let number = Int(word), number > 0 else { throw Misuse() }
    return number
  }
}
