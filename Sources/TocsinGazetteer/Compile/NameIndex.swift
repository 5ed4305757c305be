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
    for (place, row) in hierarchy.rows.enumerated() {
      for name in reader.names(row) { add(name, to: place) }
    }
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
