internal import TocsinLanguage
internal import TocsinModel

/// Seeks the units that a misspelt member of a list may mean: only among the units of the regions that the document names.
struct Misspelling {
  private let gazetteer: Gazetteer
  /// The most edits, and the share of the word that they may make up.
  /// Source: `Boksskoye` for Bokovsky and `Verhnedonneskoye` for Verkhnedonskoy, the worst of the labelled spellings.
  private static let editLimit = 3
  private static let widestShare = 0.34

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  func candidates(_ mention: FoundMention, _ context: DocumentContext, _ scene: Scene) -> [NameCandidate] {
    let word = sound(mention.nameTokens.map { Array(context.text.foldedBytes($0)) })
    guard word.count >= 4 else { return [] }
    var regions = Set(scene.items.compactMap(\.region))
    if let home = scene.homeRegion { regions.insert(home) }
    var best: [(distance: Int, candidate: NameCandidate)] = []
    for region in regions.sorted() {
      for unit in gazetteer.children(of: PlaceID(region)) where allows(mention, unit) {
        guard let distance = distance(word, unit) else { continue }
        best.append((distance, NameCandidate(place: unit, kind: .bare, inflection: .nominative)))
      }
    }
    let least = best.map(\.distance).min()
    return best.filter { $0.distance == least }.map(\.candidate)
  }

  private func allows(_ mention: FoundMention, _ unit: PlaceID) -> Bool {
    let index = Int(unit.index)
    return mention.levelWords.contains {
      $0.allows(level: gazetteer.pack.level(index), type: gazetteer.pack.type(index))
    }
  }

  private func distance(_ word: [UInt8], _ unit: PlaceID) -> Int? {
    let keys = gazetteer.nameKeys(of: unit).map { key in sound(key.split(separator: 0x20).map { Array($0) }) }
    let near = keys.filter { $0.first == word.first }
    let limit = min(Self.editLimit, Int(Double(Letters.count(word)) * Self.widestShare))
    return near.compactMap { EditDistance.between(word, $0, atMost: limit) }.min()
  }

  private func sound(_ words: [[UInt8]]) -> [UInt8] { Array(words.map(SoundKey.of).joined()) }
}

/// The least number of insertions, deletions, replacements and swaps of neighbours.
enum EditDistance {
  /// `nil` where it is more than `limit`.
  static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in 0..<one.count {
      var current = [row + 1]
      for column in 0..<other.count {
        var least = min(last[column] + (one[row] == other[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      before = last
      last = current
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
