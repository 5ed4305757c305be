internal import TocsinLanguage
internal import TocsinModel

/// The places that a document has been found to name so far, with where it names them.
struct Scene {
  struct Item {
    let mention: Int
    let place: Int
    let level: PlaceLevel
    let region: Int?
    let sentence: Int
    let confidence: Double
    let listGroup: Int?
    /// Whether it stands alone at the head of a line, or before a colon or a dash there, as the title of what follows.
    let isHeading: Bool

    /// Whether the document means it rather than not.
    var isFair: Bool { confidence > 0.5 }
  }

  private(set) var items: [Item] = []
  /// By mention, the unit that is named right behind it as the one that it lies in.
  private(set) var apposition: [Int: Int] = [:]
  /// The settlements right behind streets, by the mention of the street.
  private(set) var cities: [Int: Int] = [:]
  let home: Int?
  let homeRegion: Int?
  let homeCountry: UInt16?

  init(_ gazetteer: Gazetteer, home: PlaceID?) {
    self.home = home.map { Int($0.index) }
    homeRegion = self.home.flatMap { gazetteer.pack.unit($0, EntryRecord.Field.region) }
    homeCountry = self.home.map(gazetteer.pack.countryCode).flatMap { $0 == 0 ? nil : $0 }
  }

  mutating func add(_ item: Item) { items.append(item) }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    apposition.removeAll(keepingCapacity: true)
    cities.removeAll(keepingCapacity: true)
  }

  /// Whether both say the same to a scorer: of a confidence it asks only whether it is fair.
  func isLike(_ other: Scene) -> Bool {
    apposition == other.apposition
      && items.elementsEqual(other.items) {
        $0.mention == $1.mention && $0.place == $1.place && $0.isFair == $1.isFair
      }
  }

  /// Finds what stands right behind each mention, once all items are there.
  mutating func findAppositions(_ mentions: [FoundMention], _ text: TokenizedText) {
    let reader = AppositionReader(text: text)
    for item in items where item.level == .settlement && item.mention > 0 && mentions[item.mention - 1].isStreet {
      if reader.isBehind(mentions[item.mention], mentions[item.mention - 1]) { cities[item.mention - 1] = item.place }
    }
    for item in items where item.level == .region || item.level == .district {
      var index = item.mention
      while index > 0, reader.isBehind(mentions[index], mentions[index - 1]) {
        index -= 1
        if apposition[index] == nil { apposition[index] = item.place }
        if mentions[index].listGroup == nil || mentions[index].listGroup == mentions[item.mention].listGroup { break }
      }
    }
  }

  /// The regions that the document names with fair certainty or speaks for.
  var regions: Set<Int> {
    let named = items.filter { $0.level == .region && $0.isFair }.map(\.place)
    return Set(named + (homeRegion.map { [$0] } ?? []))
  }

  /// The last region and the last district that head the lines a mention stands under, each until the next of its level or above.
  func headings(over mention: Int) -> [Int] {
    var region: Int?
    var district: Int?
    for item in items where item.isHeading && item.mention < mention {
      if item.level == .region {
        region = item.place
        district = nil
      } else if item.level == .district || item.level == .cityDistrict {
        district = item.place
      }
    }
    return [region, district].compactMap { $0 }
  }

  /// The other members of a mention's list; of a long one those nearest to it.
  func neighbours(of mention: Int, in group: Int?) -> [Item] {
    guard let group else { return [] }
    let near = (mention - Self.widestList)...(mention + Self.widestList)
    return items.filter { $0.listGroup == group && $0.mention != mention && near.contains($0.mention) }
  }

  /// Unit: mentions.
  private static let widestList = 64

  /// How near the words that name `place` stand to a mention: 1 in the same sentence, less further off; `nil` where nothing
  /// but the mention itself names it. A name before the mention counts more than one behind it.
  func nearness(of place: Int, to mention: Int, sentence: Int) -> Double? {
    var best: Double?
    for item in items where item.place == place && item.mention != mention {
      let value = Self.nearness(sentences: item.sentence - sentence, mentions: item.mention - mention)
      best = max(best ?? 0, value)
    }
    return best
  }

  /// By how many sentences, and in the same sentence by how many mentions, a name stands behind; negative for one before.
  private static func nearness(sentences: Int, mentions: Int) -> Double {
    if sentences < 0 { return max(0.55, 0.95 + 0.1 * Double(sentences)) }
    if sentences > 0 { return max(0.4, 0.7 - 0.05 * Double(sentences)) }
    if mentions < 0 { return max(0.8, 1 + 0.03 * Double(mentions + 1)) }
    return max(0.7, 0.95 - 0.05 * Double(mentions - 1))
  }
}
