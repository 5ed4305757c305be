/// What the command line says.
struct Arguments {
  /// How the command is used, where it was used otherwise.
  struct Misuse: Error, CustomStringConvertible {
    let description = """
      usage: tocsin-bench --tocsin PATH [--rounds N] [--copies N]   everything, in tables
             tocsin-bench gazetteer [--rounds N]                    the gazetteer alone
             tocsin-bench extraction --tocsin PATH [--rounds N]     extraction alone
             tocsin-bench scan TIMES                                scans the reports, to count instructions of
             tocsin-bench geonames-dump PLACES [--seed S]           writes a synthetic dump of GeoNames
      """
  }

  enum Action {
    case everything
    case gazetteer
    case extraction
    /// One opening of the pack in a process of its own.
    case probe
    /// The development reports are scanned so often, and nothing else is done.
    case scan(times: Int)
    case geoNamesDump(places: Int)
  }

  private(set) var action = Action.everything
  private(set) var tocsin = ""
  /// How often each contestant runs each workload; the median counts.
  private(set) var rounds = 7
  /// How often the labelled reports stand in the large workload.
  private(set) var copies = 20
  private(set) var seed = 1

  init(_ words: some Collection<String>) throws {
    var rest = words[...]
    if let word = words.first, !word.hasPrefix("-") { action = try Self.action(word, &rest) }
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Misuse() }
      switch option {
      case "--tocsin": tocsin = value
      case "--rounds": rounds = try Self.positive(value)
      case "--copies": copies = try Self.positive(value)
      case "--seed": seed = try Self.positive(value)
      default: throw Misuse()
      }
    }
    switch action {
    case .everything, .extraction: if tocsin.isEmpty { throw Misuse() }
    default: break
    }
  }

  private static func action<Words: Collection<String>>(_ word: String, _ rest: inout Words) throws -> Action
  where Words == Words.SubSequence {
    rest.removeFirst()
    switch word {
    case "gazetteer": return .gazetteer
    case "extraction": return .extraction
    case "probe": return .probe
    default: break
    }
    guard let count = rest.popFirst() else { throw Misuse() }
    switch word {
    case "scan": return .scan(times: try positive(count))
    case "geonames-dump": return .geoNamesDump(places: try positive(count))
    default: throw Misuse()
    }
  }

  private static func positive(_ word: String) throws -> Int {
    guard let number = Int(word), number > 0 else { throw Misuse() }
    return number
  }
}
