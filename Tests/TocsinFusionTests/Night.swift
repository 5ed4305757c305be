import Foundation
import TocsinFusion
import TocsinModel

/// Reports of a night in Rostov Oblast, told in a few words each.
struct Night {
  private(set) var reports: [ExtractedReport] = []

  static let offices: OfficeLexicon = {
    let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data/fusion/offices.tsv")
    return (try? OfficeLexicon(table: String(contentsOf: table, encoding: .utf8), file: table.path)) ?? OfficeLexicon()
  }()

  /// A report at so many hours after midnight; ids count up from "1".
  @discardableResult
  mutating func report(_ hour: Double, by publisher: String = "Channel", _ claims: Claim...) -> String {
    let id = String(reports.count + 1)
    reports.append(
      ExtractedReport(
        report: Report(
          externalID: id, source: "", published: .hour(hour), received: .hour(hour), publisher: publisher,
          home: publisher == "Channel" ? nil : "Rostov Oblast, RU", language: .english, text: id, sha256: ""),
        claims: claims))
    return id
  }

  var incidents: [Incident] { Fusion(offices: Self.offices).incidents(from: reports) }

  /// The members of each incident, as `report.claim.place`, sorted.
  var groups: [[String]] {
    incidents.map { $0.members.map { "\($0.report).\($0.claim).\($0.place)" } }.sorted { $0[0] < $1[0] }
  }
}

extension Timestamp {
  /// Hours after 2025-12-08T00:00:00+03:00.
  static func hour(_ hour: Double) -> Timestamp {
    Timestamp(secondsSinceEpoch: 1_765_141_200 + Int64(hour * 3600), offsetSeconds: 3 * 3600)
  }
}

extension TimeSpan {
  /// 20:00 to 08:00.
  static let night = hours(-4, 8)

  static func hours(_ start: Double, _ end: Double) -> TimeSpan { TimeSpan(.hour(start), .hour(end)) }
}

extension Attribution {
  static let governor = Attribution(name: "Yuri Slyusar", role: .governor)
  static let ministry = Attribution(name: nil, role: .ministryOfDefence)
}

extension Place {
  static func place(
    _ name: String, _ level: PlaceLevel, region: String? = "Rostov Oblast", latitude: Double = 47.2,
    longitude: Double = 38.9
  ) -> Place {
    Place(
      name: name, native: "", level: level, region: region, country: "RU",
      coordinate: Coordinate(latitude: latitude, longitude: longitude), radiusMetres: Place.defaultRadiusMetres(level),
      said: "")
  }

  static let region = place("Rostov Oblast", .region, latitude: 47.23, longitude: 39.7)
  static let town = place("Taganrog", .settlement)
  static let street = place("Petrovskaya Street, Taganrog", .street)
  static let otherStreet = place("Chekhova Street, Taganrog", .street)
  static let plant = place("Krasny Kotelshchik Plant, Taganrog", .site)
  static let village = place("Pokrovskoye", .settlement, latitude: 47.41, longitude: 38.9)
  static let district = place("Neklinovsky District", .district, latitude: 47.41, longitude: 38.9)
  static let airport = place("Platov Airport", .site, latitude: 47.49, longitude: 39.92)
}
