internal import TocsinLanguage

/// Words that are not read as places, or not without support. `stop.tsv`: form, lang, sort, source, note.
struct StopWords: Sendable {
  enum Sort: String, Sendable, CaseIterable {
    /// Never a place unless a level word stands beside it.
    case word
    /// An office: a capitalised word after it is a person.
    case title
    /// A first name: a capitalised word after it is a surname.
    case firstName = "first-name"
    /// The surname of somebody whom reports name again and again.
    case surname
    /// A common noun that stands for a country, a region or a settlement named before: «в регионе», "the country".
    case countryNoun = "country-noun"
    case regionNoun = "region-noun"
    case settlementNoun = "settlement-noun"
    /// One that stands for the water of its sort nearest by: «над водосховищем».
    case waterNoun = "water-noun"
    /// A common noun that makes the name beside it a site: «больница № 7», "the Aurora shopping mall".
    case siteNoun = "site-noun"
  }

  /// By the hash of a phrase, the index of its sort among all.
  private var sorts = FlatHash()

  init(_ file: TSVFile) {
    file.forEachRow { fields, _ in
      guard fields.count >= 3, let sort = Sort(rawValue: String(fields[2])) else { return }
      let words = FoldedName(String(fields[0])).words
      if let hash = PhraseHash.of(words).last, let index = Sort.allCases.firstIndex(of: sort) {
        sorts.set(hash, Int32(index))
      }
    }
  }

  func sort(_ phrase: UInt64) -> Sort? { sorts[phrase].map { Sort.allCases[Int($0)] } }

  func sort(of token: Token) -> Sort? { sort(PhraseHash.first(token.hash)) }
}
