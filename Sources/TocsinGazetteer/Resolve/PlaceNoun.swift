internal import TocsinLanguage
internal import TocsinModel

/// A common noun that stands for a place: «область», «в городе», "the port", with what it can stand for.
struct PlaceNoun {
  enum Sort {
    case country, region, settlement
    /// A unit below the region: a district, or a hromada where the types say so.
    case unit(types: Set<String>, excluded: Set<String>)
    case water
    /// A site of these types; of any where they are empty.
    case site(types: Set<String>)
  }

  let sort: Sort
  let tokens: Range<Int>

  /// The nouns among the words, in their order.
  static func nouns(in words: Range<Int>, of text: TokenizedText, _ gazetteer: Gazetteer) -> [PlaceNoun] {
    var nouns: [PlaceNoun] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let noun = noun(at: index, before: words.upperBound, text, gazetteer) {
        nouns.append(noun)
        index = noun.tokens.upperBound
      } else {
        index += 1
      }
    }
    return nouns
  }

  private static func noun(
    at index: Int, before end: Int, _ text: TokenizedText, _ gazetteer: Gazetteer
  ) -> PlaceNoun? {
    guard text.tokens[index].kind == .word else { return nil }
    if let (readings, last) = gazetteer.levelWords.longest(at: index, in: text), last <= end,
      let sort = readings.lazy.compactMap(Sort.init).first
    {
      return PlaceNoun(sort: sort, tokens: index..<last)
    }
    return gazetteer.stopWords.longestNoun(at: index, before: end, in: text)
  }
}

extension PlaceNoun.Sort {
  fileprivate init?(_ word: LevelWord) {
    switch word.levels.first {
    case .country: self = .country
    case .region: self = .region
    case .district, .cityDistrict: self = .unit(types: Set(word.types), excluded: Set(word.excludedTypes))
    case .settlement: self = .settlement
    case .water: self = .water
    case .site: self = .site(types: Set(word.types))
    case .street, nil: return nil
    }
  }
}

extension StopWords {
  /// The longest noun of the table that begins at a token.
  fileprivate func longestNoun(at index: Int, before end: Int, in text: TokenizedText) -> PlaceNoun? {
    var found: PlaceNoun?
    var hash: UInt64 = 0
    for position in index..<min(end, index + Self.longestNoun) {
      guard text.tokens[position].kind == .word else { break }
      let word = text.tokens[position].hash
      hash = position == index ? PhraseHash.first(word) : PhraseHash.extended(hash, by: word)
      if let sort = nounSort(hash) { found = PlaceNoun(sort: sort, tokens: index..<(position + 1)) }
    }
    return found
  }

  private static let longestNoun = 3

  private func nounSort(_ phrase: UInt64) -> PlaceNoun.Sort? {
    switch sort(phrase) {
    case .countryNoun: .country
    case .regionNoun: .region
    case .settlementNoun: .settlement
    case .siteNoun: .site(types: [])
    case .waterNoun: .water
    case .word, .title, .firstName, .surname, nil: nil
    }
  }
}
