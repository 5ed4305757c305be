internal import TocsinModel

/// Walks down from regions to the units and settlements in them, without reading more of each than its level.
struct UnitWalk {
  private let entries: PackRecords
  private let children: PackRecords

  init(_ pack: Pack) {
    entries = PackRecords(pack, .entries)
    children = PackRecords(pack, .children)
  }

  /// Levels as a set of bits.
  struct Levels {
    private(set) var bits: UInt32 = 0

    init(_ levels: some Sequence<PlaceLevel>) {
      for level in levels { bits |= PlaceLevel.allCases.firstIndex(of: level).map { 1 << UInt32($0) } ?? 0 }
    }

    static let all = Levels(PlaceLevel.allCases)
    static let districts = Levels([.district])
  }

  /// The places of some levels in the places given, in the units directly in them that are districts, and, where it goes to
  /// the bottom, in the districts (hromadas) of these.
  func places(in areas: [Int], of levels: Levels, toBottom: Bool) -> [PlaceID] {
    var found: [PlaceID] = []
    var next = areas
    for _ in 0..<(toBottom ? 3 : 2) {
      var districts: [Int] = []
      for area in next { visit(area, levels, &found, &districts) }
      next = districts
    }
    return found
  }

  /// The children of some levels of one place.
  func children(of area: Int, of levels: Levels) -> [PlaceID] {
    var found: [PlaceID] = []
    var districts: [Int] = []
    visit(area, levels, &found, &districts)
    return found
  }

  private func visit(_ area: Int, _ levels: Levels, _ found: inout [PlaceID], _ districts: inout [Int]) {
    let first = entries.number(area, EntryRecord.Field.children, UInt32.self)
    let count = Int(entries.number(area, EntryRecord.Field.childCount, UInt32.self))
    for row in children.range(first: first, count: count) {
      let place = Int(children.number(row, 0, UInt32.self))
      let level = entries.number(place, EntryRecord.Field.level, UInt8.self)
      if levels.holds(level) { found.append(PlaceID(place)) }
      if Levels.districts.holds(level) { districts.append(place) }
    }
  }
}

extension UnitWalk.Levels {
  @inline(__always)
  func holds(_ level: UInt8) -> Bool { level < 32 && bits & (1 << UInt32(level)) != 0 }
}
