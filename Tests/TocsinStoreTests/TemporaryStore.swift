import Foundation
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

  /// The text that feeds extraction and fusion.
  func currentText(_ id: String) throws -> String? {
    try store.fusionInput().reports.first { $0.report.externalID == id }?.report.text
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
