/// What the command line says.
struct BenchStoreArguments {
  /// How the command is used, where it was used otherwise.
  struct Misuse: Error, CustomStringConvertible {
    let description = """
      usage: tocsin-bench-store --data FOLDER --new FILE [--times N] [--seed S]
      FOLDER holds a store, FILE (.jsonl) reports that are new to it; each question is asked N times, differently.
      """
  }

  private(set) var data = ""
  private(set) var newReports = ""
  private(set) var times = 500
  private(set) var seed: UInt64 = 1

  init(_ words: ArraySlice<String>) throws {
    var rest = words
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Misuse() }
      switch option {
      case "--data": data = value
      case "--new": newReports = value
      case "--times":
        guard let number = Int(value), number > 0 else { throw Misuse() }
        times = number
      case "--seed":
        guard let number = UInt64(value) else { throw Misuse() }
        seed = number
      default: throw Misuse()
      }
    }
    if data.isEmpty || newReports.isEmpty { throw Misuse() }
  }
}
