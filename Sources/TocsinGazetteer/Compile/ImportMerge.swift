internal import TocsinModel

/// Which rows of an import are places that the tables hold already, and what they add to those.
///
/// A row is the twin of a known place by its GeoNames number; by a name within `sameWithinMetres`; or, where the known
/// place has no coordinate of its own, by its name within one district, if it is the only one there on either side.
struct ImportMerge {
  private let base: [FactRow]
  /// The rows of the tables, with what their twins told.
  private(set) var enriched: [FactRow]
  private let ancestors: [[Int]]
  private let districtCountries: Set<String>
  private var byNumber: [UInt64: Int] = [:]
  private var byName: [Key: [Int]] = [:]
  /// Of the units of imports: the row of the tables that they are or lie in.
  private var units: [String: Int] = [:]
  /// By row of the tables: the imported rows that would give it its coordinate.
  private var claims: [Int: Set<String>] = [:]

  /// Source: as for the layer of settlements, `LayerMerge`.
  private static let sameWithinMetres = 4_000.0
  /// So many further names are taken over from imports for a place.
  private static let nameLimit = 40

  private struct Key: Hashable {
    let name: String
    let country: String
    let level: PlaceLevel
  }

  init(base: [FactRow]) {
    self.base = base
    enriched = base
    var indices: [String: Int] = [:]
    for (index, row) in base.enumerated() { indices[row.id] = index }
    ancestors = base.map { Self.ancestors($0, base, indices) }
    districtCountries = Set(base.lazy.filter { $0.level == .district }.map(\.country))
    for (index, row) in base.enumerated() {
      for number in Self.numbers(row) where byNumber[number] == nil { byNumber[number] = index }
      for key in Self.keys(row) { byName[key, default: []].append(index) }
      units[row.id] = index
    }
  }

  private static func ancestors(_ row: FactRow, _ rows: [FactRow], _ indices: [String: Int]) -> [Int] {
    var found: [Int] = []
    var next = indices[row.parent]
    while let index = next, found.count < 8, !found.contains(index) {
      found.append(index)
      next = indices[rows[index].parent]
    }
    return found
  }

  /// `gn:709930` and `gn=709930`.
  private static func numbers(_ row: FactRow) -> [UInt64] {
    ([Substring(row.id)] + row.codes.split(separator: ";")).compactMap {
      $0.hasPrefix("gn:") || $0.hasPrefix("gn=") ? UInt64($0.dropFirst(3)) : nil
    }
  }

  private static func keys(_ row: FactRow) -> Set<Key> {
    let names = [row.name, row.native] + row.names.filter { $0.kind == .standard }.map(\.text)
    return Set(
      names.filter { !$0.isEmpty }.map { Key(name: FoldedName($0).key, country: row.country, level: row.level) })
  }

  /// The row of the tables that an imported row speaks of; `nil` where it is a place of its own.
  func twin(of row: FactRow) -> Int? {
    if let known = Self.numbers(row).lazy.compactMap({ byNumber[$0] }).first { return known }
    let bearers = Self.keys(row).flatMap { byName[$0] ?? [] }.sorted()
    if let near = bearers.first(where: { isNear(base[$0], row) }) { return near }
    guard let unit = units[row.parent] else { return nil }
    let inside = Set(bearers.filter { base[$0].coordinate == nil && ancestors[$0].contains(unit) })
    guard inside.count == 1, let only = inside.first, claims[only, default: []].count <= 1 else { return nil }
    return only
  }

  /// Units are one in one region; other places at one spot.
  private func isNear(_ one: FactRow, _ other: FactRow) -> Bool {
    if one.level == .district { return ancestors(one).contains { units[other.parent] == $0 } }
    guard let here = one.coordinate, let there = other.coordinate else { return false }
    return here.distanceMetres(to: there) <= Self.sameWithinMetres
  }

  private func ancestors(_ row: FactRow) -> [Int] { units[row.id].map { ancestors[$0] } ?? [] }

  /// A unit of a country whose units the tables hold is one of theirs under another name, or out of date.
  func isPassedOver(_ row: FactRow) -> Bool {
    [.country, .region].contains(row.level) || row.level == .district && districtCountries.contains(row.country)
  }

  /// Learns of a row, each once and in order, before the first question about the rows in the end.
  mutating func observe(_ row: FactRow) {
    let twin = twin(of: row)
    if [.country, .region, .district].contains(row.level) {
      units[row.id] = twin ?? units[row.parent]
    } else if let twin, base[twin].coordinate == nil {
      claims[twin, default: []].insert(row.id)
    }
  }

  /// Gives a row of the tables what its imported twin knows and it does not.
  mutating func enrich(_ twin: Int, from row: FactRow) {
    var known = enriched[twin]
    if known.coordinate == nil, known.level == row.level {
      known.coordinate = row.coordinate
      known.radiusMetres = row.radiusMetres ?? known.radiusMetres
    }
    known.population = known.population ?? row.population
    var names = Set(([known.name, known.native] + known.names.map(\.text)).map { FoldedName($0).key })
    for name in row.names where known.names.count < Self.nameLimit {
      if names.insert(FoldedName(name.text).key).inserted { known.names.append(name) }
    }
    enriched[twin] = known
  }
}
