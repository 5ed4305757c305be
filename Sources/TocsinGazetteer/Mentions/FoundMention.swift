internal import TocsinLanguage

/// A name found in a text with the words around it, before it is decided which place it means.
struct FoundMention: Sendable {
  /// Name and level words.
  var tokens: Range<Int>
  let nameTokens: Range<Int>
  var candidates: [NameCandidate]
  /// The readings of the level word that stands beside it, or that the list shares.
  var levelWords: [LevelWord] = []
  /// Whether the level word stands beside the name itself.
  var hasOwnLevelWord = false
  /// Whether a city's word follows the level word: «районами города», "districts of the city".
  var isOfCity = false
  var listGroup: Int?
  /// Whether the letters fit no name and a near one is to be sought.
  var isMisspelt = false
  /// Whether a bare name is completed by a level word of the words before («над Брянской областью 5, над Курской 3»).
  var isElliptic = false

  /// Whether the word is hardly ever a place: only a list speaks for it.
  var isDoubtful = false

  /// Whether it is known from elsewhere that the words name a place.
  var isAsked = false

  var isStreet: Bool { levelWords.contains(where: \.isStreet) }
}
