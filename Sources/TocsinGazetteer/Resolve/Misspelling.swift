internal import TocsinLanguage
internal import TocsinModel

/// Seeks the units that a misspelt member of a list may mean: only among the units of the regions that the document names.
struct Misspelling {
  private let gazetteer: Gazetteer
  /// The most edits, and the share of the word that they may make up.
  /// Source: `Boksskoye` for Bokovsky and `Verhnedonneskoye` for Verkhnedonskoy, the worst of the labelled spellings.
  private static let editLimit = 3
  private static let widestShare = 0.34
  private static let leastLimit = 2
  /// Regions are sought in two whole countries, so that they must be nearer.
  private static let narrowShare = 0.15
  /// Villages are many: one letter in five.
  private static let villageShare = 0.2

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  func candidates(_ mention: FoundMention, _ context: DocumentContext, _ scene: Scene) -> [NameCandidate] {
    let word = Self.sound(mention.nameTokens.map { Array(context.text.foldedBytes($0)) })
    guard word.count >= 4 else { return [] }
    let found = units(mention, scene).compactMap { unit in
      distance(word, unit).map { ($0, NameCandidate(place: unit, kind: .bare, inflection: .nominative)) }
    }
    let least = found.map(\.0).min()
    return found.filter { $0.0 == least }.map(\.1)
  }

  /// The units that the mention may mean: those of the regions that the document names, and regions themselves.
  private func units(_ mention: FoundMention, _ scene: Scene) -> [PlaceID] {
    var regions = Set(scene.items.compactMap(\.region))
    if let home = scene.homeRegion { regions.insert(home) }
    let first = regions.sorted().flatMap { gazetteer.children(of: PlaceID($0)) }
    let second = first.filter { gazetteer.pack.level(Int($0.index)) == .district }.flatMap {
      gazetteer.children(of: $0)
    }
    let third =
      mention.levelWords.isEmpty || mention.levelWords.contains { $0.levels == [.settlement] }
      ? second.filter { gazetteer.pack.level(Int($0.index)) == .district }.flatMap { gazetteer.children(of: $0) } : []
    let countries = ["iso:RU", "iso:UA"].compactMap { gazetteer.place(key: $0) }.flatMap { gazetteer.children(of: $0) }
    return (first + second + third + countries).filter { allows(mention, $0) }
  }

  private func allows(_ mention: FoundMention, _ unit: PlaceID) -> Bool {
    let index = Int(unit.index)
    let level = gazetteer.pack.level(index)
    if mention.levelWords.isEmpty { return mention.isAsked && [.settlement, .cityDistrict, .region].contains(level) }
    return mention.levelWords.contains { $0.allows(level: level, type: gazetteer.pack.type(index)) }
  }

  private func distance(_ word: [UInt16], _ unit: PlaceID) -> Int? {
    let limit = editLimit(letters: word.count, gazetteer.pack.level(Int(unit.index)))
    let keys = gazetteer.nameKeys(of: unit).map { key in Self.sound(key.split(separator: 0x20).map { Array($0) }) }
    let near = keys.filter { $0.first == word.first }.compactMap { EditDistance.between(word, $0, atMost: limit) }.min()
    let skeleton = LetterSkeleton(word)
    return near == 0 || !keys.contains { LetterSkeleton($0) == skeleton } ? near : min(near ?? 1, 1)
  }

  private func editLimit(letters: Int, _ level: PlaceLevel) -> Int {
    switch level {
    case .region: Int(Double(letters) * Self.narrowShare)
    case .settlement: min(2, Int(Double(letters) * Self.villageShare))
    default: min(Self.editLimit, max(Int(Double(letters) * Self.widestShare), Self.leastLimit))
    }
  }

  /// The sound key of a Latin name; of a Cyrillic one the letters without the two of its ending.
  private static func sound(_ words: [[UInt8]]) -> [UInt16] {
    let whole = Array(words.map(SoundKey.of).joined())
    guard Letters.isCyrillic(whole) else { return whole.map(UInt16.init) }
    let letters = stride(from: 0, to: whole.count, by: 2).map { UInt16(whole[$0]) << 8 | UInt16(whole[$0 + 1]) }
    return Array(letters.dropLast(2))
  }
}

/// The least number of insertions, deletions, replacements and swaps of neighbours.
enum EditDistance {
  /// `nil` where it is more than `limit`. Cost: the product of the lengths.
  static func between(_ one: [UInt16], _ other: [UInt16], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      let current = nextRow(row, one, other, last, before)
      before = last
      last = current
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }

  private static func nextRow(
    _ row: Int, _ one: [UInt16], _ other: [UInt16], _ last: [Int], _ before: [Int]
  ) -> [Int] {
    var current = [row + 1]
    for column in other.indices {
      var least = min(last[column] + (one[row] == other[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, before[column - 1] + 1)
      }
      current.append(least)
    }
    return current
  }
}
