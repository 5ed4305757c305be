internal import TocsinModel

/// The rows in the order of the pack, with their parents, regions and children by index.
struct Hierarchy {
  let rows: [FactRow]
  let parents: [Int?]
  let regions: [Int?]
  let children: [[Int]]

  /// A chain of parents longer than this is a ring. Source: country, region, district, hromada, settlement, city district, street, site.
  private static let depthLimit = 8
  private static let order: [PlaceLevel] = [
    .country, .region, .water, .district, .settlement, .cityDistrict, .site, .street,
  ]

  /// Of rows with one id the first counts.
  init(_ unsorted: [FactRow]) {
    let rank = Dictionary(uniqueKeysWithValues: Self.order.enumerated().map { ($1, $0) })
    var seen = Set<String>()
    rows = unsorted.filter { seen.insert($0.id).inserted }
      .sorted { (rank[$0.level] ?? 9, $0.id) < (rank[$1.level] ?? 9, $1.id) }
    var indices: [String: Int] = [:]
    for (index, row) in rows.enumerated() { indices[row.id] = index }
    let parents = rows.map { row in row.parent.isEmpty || row.parent == row.id ? nil : indices[row.parent] }
    self.parents = parents
    let levels = rows.map(\.level)
    regions = rows.indices.map { Self.region(of: $0, levels, parents) }
    var children = [[Int]](repeating: [], count: rows.count)
    for (index, parent) in parents.enumerated() { if let parent { children[parent].append(index) } }
    self.children = children
  }

  private static func region(of index: Int, _ levels: [PlaceLevel], _ parents: [Int?]) -> Int? {
    var current: Int? = index
    for _ in 0..<depthLimit {
      guard let row = current else { return nil }
      if levels[row] == .region { return row }
      current = parents[row]
    }
    return nil
  }

  /// Its own coordinate and radius, or those of the nearest parent that has them; `nil` where none has.
  func location(_ index: Int) -> (coordinate: Coordinate, radiusMetres: Int, isOwn: Bool)? {
    var current: Int? = index
    for _ in 0..<Self.depthLimit {
      guard let row = current else { return nil }
      if let coordinate = rows[row].coordinate {
        let radius = rows[row].radiusMetres ?? Place.defaultRadiusMetres(rows[row].level)
        return (coordinate, radius, row == index)
      }
      current = parents[row]
    }
    return nil
  }

  /// What the record of a row says beside the row itself.
  func surroundings(_ index: Int, nameCount: Int) -> EntryRecord.Surroundings {
    let location = location(index)
    return EntryRecord.Surroundings(
      parent: parents[index], region: regions[index], coordinate: location?.coordinate,
      radiusMetres: location?.radiusMetres, isLocated: location?.isOwn == true, nameCount: nameCount,
      childCount: children[index].count)
  }
}
