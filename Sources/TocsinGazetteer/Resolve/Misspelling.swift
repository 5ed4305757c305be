internal import TocsinLanguage
internal import TocsinModel

/// Seeks the units that a misspelt member of a list may mean: only among the units of the regions that the document names.
struct Misspelling {
  private let gazetteer: Gazetteer
  /// Regions are sought in two whole countries, so that they must be nearer.
  private static let narrowShare = 0.15
  /// Villages are many: one letter in five.
  private static let villageShare = 0.2

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  func candidates(_ mention: FoundMention, _ context: DocumentContext, _ scene: Scene) -> [NameCandidate] {
    let near = NearSpelling(mention.nameTokens.map { Array(context.text.foldedBytes($0)) }, gazetteer.pack)
    guard near.letters.count >= NearSpelling.shortestName else { return [] }
    let found = units(mention, scene).compactMap { unit in
      near.distance(to: Int(unit.index), atMost: editLimit(letters: near.letters.count, level(unit)))
        .map { ($0, NameCandidate(place: unit, kind: .bare, inflection: .nominative)) }
    }
    let least = found.map(\.0).min()
    return found.filter { $0.0 == least }.map(\.1)
  }

  /// The units that the mention may mean: those of the regions that the document names, and regions themselves.
  private func units(_ mention: FoundMention, _ scene: Scene) -> [PlaceID] {
    var regions = Set(scene.items.compactMap(\.region))
    if let home = scene.homeRegion { regions.insert(home) }
    let levels = Self.levels(mention)
    let walk = UnitWalk(gazetteer.pack)
    let toBottom = mention.levelWords.isEmpty || mention.levelWords.contains { $0.levels == [.settlement] }
    let countries = ["iso:RU", "iso:UA"].compactMap { gazetteer.place(key: $0) }.flatMap {
      walk.children(of: Int($0.index), of: levels)
    }
    return (walk.places(in: regions.sorted(), of: levels, toBottom: toBottom) + countries).filter {
      allows(mention, $0)
    }
  }

  private static func levels(_ mention: FoundMention) -> UnitWalk.Levels {
    if mention.levelWords.isEmpty {
      return UnitWalk.Levels(mention.isAsked ? [.settlement, .cityDistrict, .region] : [])
    }
    return UnitWalk.Levels(mention.levelWords.flatMap(\.levels))
  }

  private func allows(_ mention: FoundMention, _ unit: PlaceID) -> Bool {
    if mention.levelWords.isEmpty { return true }
    let type = gazetteer.pack.type(Int(unit.index))
    return mention.levelWords.contains { $0.allows(level: level(unit), type: type) }
  }

  private func level(_ unit: PlaceID) -> PlaceLevel { gazetteer.pack.level(Int(unit.index)) }

  private func editLimit(letters: Int, _ level: PlaceLevel) -> Int {
    switch level {
    case .region: Int(Double(letters) * Self.narrowShare)
    case .settlement: min(2, Int(Double(letters) * Self.villageShare))
    default: NearSpelling.editLimit(letters: letters)
    }
  }
}
