internal import TocsinModel

/// Every different name once, with the places that bear it.
struct NameIndex {
  struct Name {
    let folded: FoldedName
    let language: String
    let isBare: Bool
    var places: [(place: Int, kind: NameKind)] = []
  }

  private(set) var names: [Name] = []
  /// By place, the indices of its names.
  private(set) var ofPlace: [[Int]]
  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    let folded: FoldedName
    let language: String
    let isBare: Bool
  }

  init(_ hierarchy: Hierarchy, reader: NameReader) {
    ofPlace = Array(repeating: [], count: hierarchy.rows.count)
    let seats = Dictionary(hierarchy.rows.map { ($0.id, $0.name) }) { first, _ in first }
    for (place, row) in hierarchy.rows.enumerated() {
      for name in reader.names(row) + Self.seatName(of: row, seats) { add(name, to: place) }
    }
  }

  /// `Tosno` of Tosnensky District: English texts call a district by its seat.
  private static func seatName(of row: FactRow, _ seats: [String: String]) -> [PlaceName] {
    guard row.level == .district, row.type != "hromada",
      let code = row.codes.split(separator: ";").first(where: { $0.hasPrefix("seat=") }),
      let seat = seats[String(code.dropFirst("seat=".count))]
    else { return [] }
    return [PlaceName(folded: FoldedName(seat), language: "en", kind: .bare)]
  }

  private mutating func add(_ name: PlaceName, to place: Int) {
    let key = Key(folded: name.folded, language: name.language, isBare: name.kind == .bare)
    let index = indices[key] ?? names.count
    if index == names.count {
      indices[key] = index
      names.append(Name(folded: key.folded, language: key.language, isBare: key.isBare))
    }
    names[index].places.append((place, name.kind))
    ofPlace[place].append(index)
  }
}
