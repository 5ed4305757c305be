internal import Foundation
internal import TocsinGazetteer
internal import TocsinModel

/// Which GeoNames features are places of ours: `geonames-features.tsv`, columns code, level, type, source.
struct FeatureKinds {
  struct Kind {
    let level: PlaceLevel
    let type: String
  }

  private var kinds: [String: Kind] = [:]

  init(_ file: URL) throws {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw ImportError.unreadable(path: file.path, reason: "the table of feature codes cannot be read")
    }
    for line in text.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3, let level = PlaceLevel(rawValue: String(fields[1])) else { continue }
      kinds[String(fields[0])] = Kind(level: level, type: String(fields[2]))
    }
  }

  /// `nil` for a feature that is passed over.
  func kind(_ row: GeoNamesRow) -> Kind? { kinds["\(row.featureClass).\(row.featureCode)"] }
}
