import Foundation
import TocsinModel
import TocsinPublishing

/// Incidents of the tests, and the project's own phrases.
enum Examples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func phrasebook() throws -> Phrasebook {
    let file = root.appending(path: "Data/web/text.tsv")
    return try Phrasebook(table: String(contentsOf: file, encoding: .utf8), file: "text.tsv")
  }

  static func span(_ start: String, _ end: String) -> TimeSpan? {
    guard let start = Timestamp(start), let end = Timestamp(end) else { return nil }
    return TimeSpan(start, end)
  }

  static let street = Place(
    gazetteerID: "cur:lodygina", name: "Lodygina Street, Volgograd", native: "улица Лодыгина, Волгоград",
    level: .street, region: "Volgograd Oblast", country: "RU",
    coordinate: Coordinate(latitude: 48.825, longitude: 44.62), radiusMetres: 5000, said: "Lodygina Street")

  static let night = span("2025-12-07T20:00:00+03:00", "2025-12-08T08:00:00+03:00")

  static func incident(
    _ kind: EventKind = .debris, members: [Mention] = [Mention(report: "a", claim: 0, place: 0)],
    denied: [Mention] = [], time: TimeSpan? = night, count: Figure? = nil, killed: Figure? = nil,
    injured: Figure? = nil, origins: Int = 1
  ) -> Incident {
    Incident(
      id: "i1", incidentClass: .ground, kind: kind, members: members, denied: denied, place: street, time: time,
      count: count, killed: killed, injured: injured, origins: origins)
  }
}

extension Figure {
  static let zero = Figure(low: 0, best: 0, high: 0)
  static func exactly(_ number: Int) -> Figure { Figure(low: number, best: number, high: number) }
}
