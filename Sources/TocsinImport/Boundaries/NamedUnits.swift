internal import TocsinGazetteer
internal import TocsinModel

/// Which of the units that bear a feature's name it may outline: by the level that it states, and by where they lie.
struct NamedUnits {
  static let levels: Set<PlaceLevel> = [.region, .district, .cityDistrict]

  private let feature: GeoFeature
  private let box: BoundingBox
  private let wanted: Set<PlaceLevel>
  private let isThird: Bool

  /// How far from an outline's box a unit's seat may lie, in degrees: Gatchina governs from Saint Petersburg.
  private static let seatReach = 0.3

  init(feature: GeoFeature, box: BoundingBox, properties: [String: String]) {
    self.feature = feature
    self.box = box
    let stated = properties["shapetype"] ?? properties["admin_level"] ?? properties["level"] ?? ""
    isThird = ["ADM3", "7", "8"].contains(stated)
    wanted =
      switch stated {
      case "ADM1", "4", "region": [.region]
      case "ADM2", "ADM3", "6", "7", "8", "district": [.district]
      case "9", "10", "city_district": [.cityDistrict]
      default: Self.levels
      }
  }

  /// None, the one, or those that nothing tells apart.
  func fitting(_ bearers: [GazetteerEntry]) -> [GazetteerEntry] {
    var seen: Set<PlaceID> = []
    let there = bearers.filter {
      wanted.contains($0.level) && box.holds($0.coordinate, within: Self.seatReach) && seen.insert($0.id).inserted
    }
    let today = narrowed(there) { !$0.type.hasPrefix("former") }
    let ranked = narrowed(today) { ($0.type == "hromada") == isThird }
    let highest = narrowed(ranked) { entry in !ranked.contains { Self.order($0.level) < Self.order(entry.level) } }
    return narrowed(highest) { holds($0.coordinate) }
  }

  private static func order(_ level: PlaceLevel) -> Int { PlaceLevel.allCases.firstIndex(of: level) ?? 0 }

  /// Those that pass; all where none does.
  private func narrowed(_ units: [GazetteerEntry], _ isWanted: (GazetteerEntry) -> Bool) -> [GazetteerEntry] {
    let passing = units.filter(isWanted)
    return units.count < 2 || passing.isEmpty ? units : passing
  }

  private func holds(_ point: Coordinate) -> Bool {
    feature.polygons.contains { polygon in polygon.reduce(false) { $0 != Self.holds(point, $1) } }
  }

  private static func holds(_ point: Coordinate, _ ring: Ring) -> Bool {
    guard var a = ring.last else { return false }
    var inside = false
    for b in ring {
      if (a.latitude > point.latitude) != (b.latitude > point.latitude) {
        let along = (point.latitude - a.latitude) / (b.latitude - a.latitude)
        if point.longitude < a.longitude + along * (b.longitude - a.longitude) { inside.toggle() }
      }
      a = b
    }
    return inside
  }
}
