import Foundation
import TocsinStore

/// A thousand reports and more over the places of Moldova, and what comes of them where nothing disturbs.
struct NightOfReports: Sendable {
  static let count = 1_200
  static let shared = Result { try NightOfReports() }

  let file: URL
  /// How long it takes to ingest them.
  let duration: Duration
  /// What `tocsin incidents` prints then.
  let incidents: String

  private static let towns = ["Chisinau", "Balti", "Tiraspol", "Cahul", "Orhei", "Soroca"]

  private init() throws {
    file = FileManager.default.temporaryDirectory.appending(path: "tocsin-night.jsonl")
    try Data((1...Self.count).map(Self.line).joined(separator: "\n").utf8).write(to: file)
    let file = file
    (duration, incidents) = try withTemporaryFolder { folder in
      let duration = try ContinuousClock().measure {
        _ = try BuiltProgram.run(
          ["ingest", file.path, "--data", folder.path], output: folder.appending(path: "out"))
      }
      return (duration, try BuiltProgram.incidents(of: folder, output: folder.appending(path: "out")))
    }
  }

  private static func line(_ number: Int) -> String {
    let hour = 10 + number * 12 / count
    return """
      {"id": "\(number)", "source": "night", "published": "2025-12-08T\(hour):00:00+02:00", "text": "\(text(number))"}
      """
  }

  /// Every tenth tells something.
  private static func text(_ number: Int) -> String {
    let town = towns[number / 10 % towns.count]
    switch number % 40 {
    case 0: return "Debris of a drone fell in \(town), nobody was hurt."
    case 10: return "A drone struck a house in \(town), \(number % 7 + 1) people were injured."
    case 20: return "Explosions were heard in \(town)."
    case 30: return "Two drones were shot down over \(town)."
    default: return "A quiet hour, post \(number)."
    }
  }

  /// The ids of the reports that the program promised to have accepted, on the complete lines that it printed.
  static func accepted(in output: URL) throws -> [String] {
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      line.hasPrefix("accepted night/") ? line.dropFirst("accepted night/".count).split(separator: " ").first : nil
    }.map(String.init)
  }

  /// The ids among `promised` that the store of a folder does not hold in exactly one revision.
  static func missing(_ promised: [String], in folder: URL) throws -> [String] {
    let store = try Store(folder: folder.path, access: .readOnly)
    return try promised.filter { try store.revisions(source: "night", externalID: $0).count != 1 }
  }
}
