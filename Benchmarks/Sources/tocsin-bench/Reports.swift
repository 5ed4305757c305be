import Foundation

/// The labelled reports of development: what is read in the measurements.
enum Reports {
  struct Report: Codable {
    let text: String
    let home: String?
  }

  static func development() throws -> [Report] {
    let content = try String(contentsOfFile: "Corpus/reports/dev.jsonl", encoding: .utf8)
    return try content.split(separator: "\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
  }
}
