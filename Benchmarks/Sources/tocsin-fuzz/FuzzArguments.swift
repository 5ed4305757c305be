/// What the command line says.
struct FuzzArguments {
  struct Misuse: Error, CustomStringConvertible {
    let description = """
      usage: tocsin-fuzz TARGET [--seconds N] [--seed S] [--keep FOLDER]
             tocsin-fuzz TARGET --case S [--keep FOLDER]
      targets: \(FuzzTargets.names.joined(separator: ", "))
      """
  }

  let target: String
  private(set) var seconds = 60
  private(set) var seed: UInt64 = 1
  /// The one case to run.
  private(set) var singleCase: UInt64?
  /// Where inputs that brought a reader down are kept.
  private(set) var folder = "."
  /// Set for the process that runs the cases: the file in which it says how far it is.
  private(set) var progress: String?

  init(_ words: some Sequence<String>) throws {
    var words = words.makeIterator()
    guard let target = words.next(), FuzzTargets.names.contains(target) else { throw Misuse() }
    self.target = target
    while let option = words.next() {
      guard let value = words.next() else { throw Misuse() }
      switch option {
      case "--seconds": seconds = Int(try Self.number(value))
      case "--seed": seed = try Self.number(value)
      case "--case": singleCase = try Self.number(value)
      case "--keep": folder = value
      case "--progress": progress = value
      default: throw Misuse()
      }
    }
  }

  private static func number(_ word: String) throws -> UInt64 {
    guard let number = UInt64(word), number <= UInt64(Int.max) else { throw Misuse() }
    return number
  }
}
