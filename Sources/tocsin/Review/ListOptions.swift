internal import ArgumentParser
internal import Foundation

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  /// Fields with tabs between, one thing a line.
  case text
  /// One JSON object a line.
  case json

  /// The lines of things.
  func lines<Thing: Encodable>(_ things: [Thing], text: (Thing) -> String) throws -> [String] {
    switch self {
    case .text: return things.map(text)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try things.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }
  }
}

/// How much of a list is written, and how.
struct ListOptions: ParsableArguments {
  @Option(help: "How many at most.")
  var limit = 100

  @Option(help: "text, or json: one object a line.")
  var format = ListFormat.text

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): give 1 or more.") }
  }
}
