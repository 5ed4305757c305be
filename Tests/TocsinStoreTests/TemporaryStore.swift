import Foundation
import GRDB
import TocsinFusion
import TocsinModel

@testable import TocsinStore

/// A store in a folder of its own that goes with the test.
final class TemporaryStore {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-store-\(UUID().uuidString)").path
  let store: Store

  init() throws { store = try Store(folder: folder, access: .readWrite) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Accepts one report and says what became of it.
  @discardableResult
  func accept(
    _ id: String, _ text: String, source: String = "gov", edited: Timestamp? = nil, isDeleted: Bool = false,
    at received: Timestamp = .noon
  ) throws -> Acceptance {
    let report = IncomingReport(
      externalID: id, source: source, published: .noon, edited: edited, publisher: "Governor", text: text,
      isDeleted: isDeleted)
    return try store.accept([report], received: received)[0]
  }

  func texts(_ id: String, source: String = "gov") throws -> [String] {
    try store.revisions(source: source, externalID: id).map(\.text)
  }

  /// The reports that feed extraction and fusion.
  func currentReports() throws -> [ExtractedReport] {
    try store.extractedReports(after: 0, limit: .max).map(\.extracted).filter { !$0.report.isDeleted }
  }

  func currentText(_ id: String) throws -> String? {
    try currentReports().first { $0.report.externalID == id }?.report.text
  }

  /// Keeps the same claims for every report that `version` of an extractor has not read.
  func save(_ claims: [Claim], by version: String = "1") throws {
    var fuser = Fuser(store, Fusion())
    try fuser.save(
      store.pendingReports(extractor: version, limit: 1000).map {
        Extracted(number: $0.number, language: .english, claims: claims)
      }, extractor: version)
  }

  /// Keeps incidents that no fusion has made, in place of all that there are.
  func keep(_ incidents: [Incident]) throws {
    try store.write { database in
      try database.execute(
        sql: "DELETE FROM incident_area; DELETE FROM incident; INSERT OR IGNORE INTO area (id, name) VALUES (1, 'here')"
      )
      let segment = try SegmentRows(database).write(Stretch(from: 0, to: 1), area: 1, over: nil)
      let current = try Row.fetchAll(database, sql: "SELECT id FROM report WHERE is_current = 1")
      var speakers: [String: LoadedSegment.Speaker] = [:]
      for row in current {
        guard let report = try CurrentReport.fetch(database, row["id"]) else { continue }
        speakers[report.key] = LoadedSegment.Speaker(number: report.number, published: report.published)
      }
      let setting = IncidentRows.Setting(segment: segment, speakers: speakers, fresh: [], isMoved: true)
      for incident in incidents { try IncidentRows(database, now: .noon).write(incident, over: nil, in: setting) }
    }
  }
}

extension Timestamp {
  /// 2025-12-08T12:00:00Z.
  static let noon = Timestamp(secondsSinceEpoch: 1_765_195_200)

  static func noon(plusMinutes minutes: Int64) -> Timestamp { noon.advanced(bySeconds: minutes * 60) }
}

extension Place {
  static func sample(
    _ name: String, level: PlaceLevel = .settlement, region: String = "Volgograd Oblast", latitude: Double = 48.7,
    longitude: Double = 44.5
  ) -> Place {
    Place(
      name: name, native: name, level: level, region: region, country: "RU",
      coordinate: Coordinate(latitude: latitude, longitude: longitude),
      radiusMetres: Place.defaultRadiusMetres(level), said: name)
  }
}
