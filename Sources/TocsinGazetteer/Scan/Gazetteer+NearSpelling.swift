internal import TocsinModel

extension Gazetteer {
  /// The districts and hromadas of a region whose names are spelt most nearly as the one given: at most three letters off, and
  /// no more than a third of them. Several where none is nearest; empty for names of fewer than four letters.
  public func districts(spelledLike name: String, in region: PlaceID) -> [PlaceID] {
    let near = NearSpelling(FoldedName(name).words, pack)
    guard near.letters.count >= NearSpelling.shortestName else { return [] }
    let limit = NearSpelling.editLimit(letters: near.letters.count)
    var least = limit
    var found: [PlaceID] = []
    for district in UnitWalk(pack).places(in: [Int(region.index)], of: .districts, toBottom: false) {
      guard let distance = near.distance(to: Int(district.index), atMost: least), distance <= least else { continue }
      if distance < least { found.removeAll() }
      least = distance
      found.append(district)
    }
    return found
  }
}
