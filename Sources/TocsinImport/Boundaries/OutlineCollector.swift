internal import TocsinGazetteer

/// Gathers the outlines of units on a grid, so that neighbours still share their borders, and simplifies them at the end.
struct OutlineCollector {
  private struct Unit {
    let entry: GazetteerEntry
    var polygons: [[GridRing]] = []
  }

  private let path: String
  private var units: [String: Unit] = [:]
  private var pointCount = 0

  /// Points on the grid that are kept. Source: 4,000,000 take 200 MB while they are simplified; all districts of Russia and
  /// Ukraine have some 1,500,000.
  static let pointLimit = 4_000_000

  init(path: String) { self.path = path }

  var isEmpty: Bool { units.isEmpty }

  /// Adds polygons to a unit's outline; whether anything of them is larger than the grid.
  mutating func add(_ polygons: [[Ring]], to entry: GazetteerEntry) throws -> Bool {
    let kept = polygons.compactMap(Self.onGrid)
    if kept.isEmpty { return false }
    pointCount += kept.joined().reduce(0) { $0 + $1.count }
    guard pointCount <= Self.pointLimit else {
      throw BoundaryError.tooLarge(path: path, what: "points after simplification", limit: Self.pointLimit)
    }
    units[entry.key, default: Unit(entry: entry)].polygons += kept
    return true
  }

  private static func onGrid(_ polygon: [Ring]) -> [GridRing]? {
    let rings = polygon.map(GridPoint.ring)
    guard let outer = rings.first, outer.count >= 3 else { return nil }
    return [outer] + rings.dropFirst().filter { $0.count >= 3 }
  }

  /// The units in the order of their keys.
  func simplified() -> [SimplifiedOutline] {
    let sorted = units.values.sorted { $0.entry.key < $1.entry.key }
    let simplifier = ArcSimplifier(rings: sorted.lazy.flatMap { $0.polygons.lazy.joined() })
    return sorted.map { unit in
      let simple = unit.polygons.compactMap { simplifier.simplified($0) }
      return SimplifiedOutline(unit: unit.entry, polygons: simple.isEmpty ? unit.polygons : simple)
    }
  }
}

/// The outline of a unit as it is written.
struct SimplifiedOutline {
  let unit: GazetteerEntry
  let polygons: [[GridRing]]
}
