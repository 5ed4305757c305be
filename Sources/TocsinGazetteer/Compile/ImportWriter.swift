internal import TocsinModel

/// Writes the places of imports behind those of the tables, one after another.
struct ImportWriter {
  /// Where a unit stands: its row, and what lies in it without a coordinate of its own takes over.
  private struct Unit {
    let index: Int
    let region: Int?
    let coordinate: Coordinate?
    let radiusMetres: Int?
  }

  private let hierarchy: Hierarchy
  private let reader: NameReader
  private var units: [String: Unit] = [:]
  private let baseIndices: [String: Int]
  /// How many places were written.
  private(set) var count = 0

  init(_ hierarchy: Hierarchy, reader: NameReader) {
    self.hierarchy = hierarchy
    self.reader = reader
    var indices: [String: Int] = [:]
    for (index, row) in hierarchy.rows.enumerated() {
      indices[row.id] = index
      for code in row.codes.split(separator: ";") where code.hasPrefix("gn=") {
        indices["gn:" + code.dropFirst(3)] = index
      }
    }
    baseIndices = indices
  }

  /// A unit that the tables hold, or whose parent stands for it.
  mutating func pass(_ row: FactRow) {
    guard Self.isUnit(row), baseIndices[row.id] == nil else { return }
    units[row.id] = unit(row.parent)
  }

  private static func isUnit(_ row: FactRow) -> Bool { [.country, .region, .district].contains(row.level) }

  private func unit(_ id: String) -> Unit? {
    if let unit = units[id] { return unit }
    guard let index = baseIndices[id] else { return nil }
    let location = hierarchy.location(index)
    return Unit(
      index: index, region: hierarchy.regions[index], coordinate: location?.coordinate,
      radiusMetres: location?.radiusMetres)
  }

  mutating func write(
    _ row: FactRow, _ writer: PackWriter, _ names: inout NameWriter, _ keys: inout KeyIndex
  ) throws {
    let index = hierarchy.rows.count + count
    guard index < Int(EntryRecord.none) else {
      throw GazetteerError.tooLarge(what: "places", limit: Int(EntryRecord.none))
    }
    let parent = unit(row.parent)
    let own = reader.names(row)
    let coordinate = row.coordinate ?? parent?.coordinate
    let radius = row.coordinate == nil ? parent?.radiusMetres : row.radiusMetres ?? Place.defaultRadiusMetres(row.level)
    try EntryRecord.write(
      row,
      EntryRecord.Surroundings(
        parent: parent?.index, region: parent?.region, coordinate: coordinate, radiusMetres: radius,
        isLocated: row.coordinate != nil, nameCount: own.count, childCount: 0), writer)
    for name in own {
      let named = NameIndex.Name(
        folded: name.folded, language: name.language, isBare: name.kind == .bare, places: [(index, name.kind)])
      try writer.append(try names.write(named, writer), to: .entryNames)
    }
    if row.codes.contains("serves=") { try writer.append(UInt32(index), to: .airports) }
    try keys.add(row.id, place: UInt32(index))
    if Self.isUnit(row) {
      units[row.id] = Unit(index: index, region: parent?.region, coordinate: coordinate, radiusMetres: radius)
    }
    count += 1
  }
}
