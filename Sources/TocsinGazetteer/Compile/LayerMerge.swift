internal import TocsinModel

/// Joins a layer of settlements to the tables: one that the tables hold already is not added, but lends its district.
struct LayerMerge {
  private(set) var rows: [FactRow]

  /// Two settlements of one name are one up to this distance. Source: the median distance of the layer from GeoNames is
  /// 0.5 km and its 90th percentile 1.7 km.
  private static let sameWithinMetres = 4_000.0

  private struct Key: Hashable {
    let name: String
    let country: String
  }

  init(base: [FactRow], layer: [FactRow]) {
    rows = base
    guard !layer.isEmpty else { return }
    var known: [Key: [Int]] = [:]
    for (index, row) in base.enumerated() where row.level == .settlement {
      known[Self.key(row), default: []].append(index)
    }
    for row in layer {
      guard let twin = known[Self.key(row)]?.first(where: { Self.same(base[$0], row) }) else {
        rows.append(row)
        continue
      }
      if rows[twin].parent.hasPrefix("iso:") { rows[twin].parent = row.parent }
      rows[twin].population = rows[twin].population ?? row.population
    }
  }

  private static func key(_ row: FactRow) -> Key { Key(name: FoldedName(row.native).key, country: row.country) }

  private static func same(_ one: FactRow, _ other: FactRow) -> Bool {
    guard one.level == other.level, let here = one.coordinate, let there = other.coordinate else { return false }
    return here.distanceMetres(to: there) <= sameWithinMetres
  }
}
