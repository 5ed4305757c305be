import Foundation
import TocsinModel
import TocsinPublishing

@testable import TocsinServer

/// What the server's tests serve.
enum Examples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let loaded = Result { try WebResources(folder: root.appending(path: "Data")) }

  static func resources() throws -> WebResources { try loaded.get() }

  static func time(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(secondsSinceEpoch: 0) }

  static let text = "Обломки беспилотника упали на улицу Лодыгина.\nНикто не пострадал."

  static func place(
    _ name: String = "Lodygina Street, Volgograd", _ latitude: Double = 48.825, _ longitude: Double = 44.62
  )
    -> Place
  {
    Place(
      name: name, native: "", level: .street, region: "Volgograd Oblast", country: "RU",
      coordinate: Coordinate(latitude: latitude, longitude: longitude), radiusMetres: 5000, said: "")
  }

  static func claim(_ kind: EventKind = .debris, place: Place = place()) -> Claim {
    Claim(
      kind: kind, places: [place], killed: 0, injured: 0, source: Attribution(name: nil, role: .governor),
      quotes: ["places": [Quote(30, 44)], "injured": [Quote(46, 64)]])
  }

  static func report(
    _ id: String = "1", revision: Int = 1, published: String = "2025-12-08T08:10:00+03:00", text: String = text,
    publisher: String? = "Volga Today"
  ) -> Report {
    Report(
      externalID: id, source: "volga", revision: revision, url: "https://example.org/\(id)",
      published: time(published), received: time(published), publisher: publisher, home: nil, language: .russian,
      text: text, sha256: "\(text.hashValue)")
  }

  static func incident(
    _ id: String = "i1", _ kind: EventKind = .debris, place: Place = place(),
    start: String = "2025-12-07T20:00:00+03:00",
    hours: Int64 = 12
  ) -> Incident {
    Incident(
      id: id, incidentClass: .ground, kind: kind, members: [Mention(report: "volga/1", claim: 0, place: 0)],
      place: place, time: TimeSpan(time(start), time(start).advanced(bySeconds: hours * 3600)),
      killed: Figure(low: 0, best: 0, high: 0), injured: Figure(low: 0, best: 0, high: 0), origins: 1)
  }

  static func detail(
    _ incident: Incident = incident(), report: Report = report(), earlier: [Report] = [], claim: Claim = claim()
  ) -> IncidentDetail {
    let stated = StatedClaim(index: 0, claim: claim, places: claim.places, isDenied: false)
    return IncidentDetail(
      incident: incident,
      statements: [Statement(id: "volga/\(report.externalID)", report: report, earlier: earlier, claims: [stated])])
  }
}

/// A generator whose every run can be repeated. Source: SplitMix64 (Steele, Lea, Flood 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of anything that may come: markup, controls, letters of several scripts, signs of several scalars.
  mutating func text(upTo length: Int) -> String {
    let alphabet = Array("<>\"'&;=/\\ \n\r\t\0\u{1}\u{7F}\u{85}aZ9ёЇ🚨é\u{301}\u{202E}\u{FFFE}".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)])
    }
    return String(scalars)
  }
}
