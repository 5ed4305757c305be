internal import Foundation
internal import TocsinModel

/// Gathers outlines out of files; of a unit that several files hold, the last file's counts.
struct OutlineSet {
  private struct Entry {
    var unit: OutlinedUnit
    var polygons: [[Ring]]
  }

  private var entries: [String: Entry] = [:]
  private var pointCount = 0

  /// Points of all outlines. Source: twenty times the built-in ones and all districts of Russia and Ukraine at 200 m.
  static let pointLimit = 8_000_000

  /// Adds the outlines of a file, whose features have the properties `id`, `country`, `name` and, where they differ from a
  /// region and from 0, `level` and `error_m`.
  mutating func read(_ url: URL) throws {
    var file: [String: Entry] = [:]
    try GeoJSONFile(url).forEachFeature { feature in
      guard let unit = Self.unit(feature) else { throw Self.bad(url, feature, feature.problem ?? Self.wanting) }
      let count = feature.polygons.joined().reduce(0) { $0 + $1.count }
      pointCount += count
      if pointCount > Self.pointLimit {
        throw BoundaryError.tooLarge(path: url.path, what: "points in all outlines", limit: Self.pointLimit)
      }
      file[unit.key, default: Entry(unit: unit, polygons: [])].polygons += feature.polygons
    }
    entries.merge(file) { _, new in new }
  }

  private static let wanting = "no outline of a unit: it wants the properties id, country and name"

  private static func bad(_ url: URL, _ feature: GeoFeature, _ reason: String) -> BoundaryError {
    .badFeature(
      path: url.path, line: feature.position.line, feature: feature.position.number, reason: reason)
  }

  private static func unit(_ feature: GeoFeature) -> OutlinedUnit? {
    guard feature.problem == nil, let key = feature.properties["id"], let name = feature.properties["name"],
      let country = feature.properties["country"]
    else { return nil }
    let isCountry = key == "iso:\(country)"
    let level = feature.properties["level"].flatMap(PlaceLevel.init) ?? (isCountry ? .country : .region)
    let error = feature.properties["error_m"].flatMap(Double.init) ?? 0
    return OutlinedUnit(
      key: key, name: name, country: country, level: level, errorMetres: min(max(error, 0), 100_000), box: nil, area: 0)
  }

  /// Countries with regions of their own are left out.
  func boundaries() -> Boundaries {
    let withRegions = Set(entries.values.filter { $0.unit.level == .region }.map(\.unit.country))
    let kept = entries.values.filter { $0.unit.level != .country || !withRegions.contains($0.unit.country) }
      .sorted { $0.unit.key < $1.unit.key }
    var indices: [PlaceLevel: OutlineIndex] = [:]
    for (number, entry) in kept.enumerated() {
      for polygon in entry.polygons { indices[entry.unit.level, default: OutlineIndex()].append(polygon, unit: number) }
    }
    let units = kept.map { entry in
      var unit = entry.unit
      unit.box = BoundingBox(entry.polygons.joined().joined())
      unit.area = entry.polygons.reduce(0) { $0 + PolygonArea.of($1) }
      return unit
    }
    return Boundaries(
      units, regions: indices[.region] ?? OutlineIndex(), districts: indices[.district] ?? OutlineIndex(),
      neighbours: indices[.country] ?? OutlineIndex())
  }
}
