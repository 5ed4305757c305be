import Foundation

/// What the command line says.
struct RaidArguments {
  /// How the command is used, where it was used otherwise.
  struct Misuse: Error, CustomStringConvertible {
    let description = "usage: tocsin-raids REPORTS [--seed S] [--project FOLDER]"
  }

  let reports: Int
  private(set) var seed: UInt64 = 1
  /// The project's folder, whose places and templates are read.
  private(set) var project = URL(filePath: ".")

  init(_ words: ArraySlice<String>) throws {
    var rest = words
    guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { throw Misuse() }
    reports = count
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Misuse() }
      switch option {
      case "--seed":
        guard let number = UInt64(value) else { throw Misuse() }
        seed = number
      case "--project": project = URL(filePath: value)
      default: throw Misuse()
      }
    }
  }
}
