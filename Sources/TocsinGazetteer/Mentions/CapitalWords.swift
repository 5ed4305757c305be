internal import TocsinLanguage
internal import TocsinModel

/// Reads «столица», «столиця» and "the capital" as the capital of the country that the report speaks of.
struct CapitalWords {
  private let gazetteer: Gazetteer
  private let text: TokenizedText

  private static let countries: [String: String] = [
    "столица": "iso:RU", "столицы": "iso:RU", "столице": "iso:RU", "столицу": "iso:RU", "столицей": "iso:RU",
    "столиця": "iso:UA", "столиці": "iso:UA", "столицю": "iso:UA", "столицею": "iso:UA",
  ]

  private static let words = WordSet(countries.keys)

  init(_ gazetteer: Gazetteer, _ text: TokenizedText) {
    self.gazetteer = gazetteer
    self.text = text
  }

  func mentions(besides taken: TokenSet) -> [FoundMention] {
    text.tokens.indices.compactMap { index in
      guard Self.words.contains(text.tokens[index]), !taken.contains(index),
        let country = Self.countries[text.foldedWord(index)],
        let capital = gazetteer.place(key: country).flatMap({ gazetteer[$0].codes["seat"] }),
        let place = gazetteer.place(key: capital)
      else { return nil }
      return FoundMention(
        tokens: index..<(index + 1), nameTokens: index..<(index + 1),
        candidates: [NameCandidate(place: place, kind: .colloquial, inflection: .nominative)])
    }
  }
}
