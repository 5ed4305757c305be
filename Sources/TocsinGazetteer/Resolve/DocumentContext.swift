internal import TocsinLanguage
internal import TocsinModel

/// What a document says beside its names: the text, its sentences, and the area that its publisher speaks for.
struct DocumentContext {
  let text: TokenizedText
  let home: PlaceID?
  let language: Language
  /// By token, the number of its sentence.
  private let sentences: [Int32]
  /// By token, the number of its line.
  private let lines: [Int32]

  /// Words after which a full stop ends no sentence. Source: the level words of `level-words.tsv`.
  private static let reader = SentenceReader(abbreviations: [
    "обл", "г", "гор", "с", "д", "дер", "п", "пос", "х", "ст", "ул", "пр", "пер", "пл", "м", "сел", "вул", "просп",
    "пров", "им",
    "ім", "р", "т", "st", "no", "н", "смт", "пгт", "респ",
  ])

  init(text: TokenizedText, home: PlaceID?) {
    self.text = text
    self.home = home
    language = LanguageIdentifier.language(of: text)
    var sentences = [Int32](repeating: 0, count: text.tokens.count)
    var lines = sentences
    for (number, sentence) in Self.reader.sentences(of: text).enumerated() {
      for token in sentence.tokens {
        sentences[token] = Int32(number)
        lines[token] = Int32(sentence.line)
      }
    }
    self.sentences = sentences
    self.lines = lines
  }

  /// Whether a word stands first in its sentence or after the mark that opens a line or a quotation.
  func beginsSentence(_ token: Int) -> Bool {
    var before = token - 1
    while before >= 0, sentences[before] == sentences[token], text.tokens[before].kind != .word { before -= 1 }
    return before < 0 || sentences[before] != sentences[token] || text.isQuotationMark(token - 1)
  }

  /// Whether a preposition of place stands before the words.
  func followsPreposition(_ mention: FoundMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return before >= 0 && text.tokens[before].kind == .word && Self.prepositions.contains(text.tokens[before])
  }

  /// Source: how reports say where, whence and whither.
  private static let prepositions: WordSet = [
    "в", "во", "у", "на", "над", "под", "по", "из", "до", "около", "близ", "возле", "під", "біля", "поблизу", "із", "з",
    "зі",
    "від", "к", "за", "in", "near", "over", "at", "on", "to", "from", "towards", "toward", "of", "outside", "above",
  ]

  /// Whether an adjective stands before a small-lettered word, as if it were that noun's.
  func qualifiesNoun(_ mention: FoundMention) -> Bool {
    let last = mention.nameTokens.upperBound - 1
    guard last + 1 < text.tokens.count, text.tokens[last + 1].kind == .word, !text.tokens[last + 1].isCapitalised,
      text.foldedBytes(last + 1).count > 6
    else { return false }
    return text.ends(last, with: Self.adjectiveEndings)
  }

  private static let adjectiveEndings: WordEndings = [
    "ського", "ському", "ським", "ською", "цькому", "ского", "скому", "ским", "скую", "ской",
  ]

  /// Whether a dash or a colon stands behind the words: an item of a bulletin («Белянка — повреждён грузовик»).
  func headsItem(_ mention: FoundMention) -> Bool {
    let mark = text.mark(mention.tokens.upperBound)
    return mark == 0x3A || mark == 0x2014 || mark == 0x2013
  }

  /// Whether the words stand first in their line and end it, or a full stop, a colon or a dash stands behind them.
  func isHeading(_ mention: FoundMention) -> Bool {
    var before = mention.tokens.lowerBound - 1
    let line = lines[mention.tokens.lowerBound]
    while before >= 0, lines[before] == line, text.tokens[before].kind != .word { before -= 1 }
    guard before < 0 || lines[before] != line else { return false }
    let next = mention.tokens.upperBound
    guard next < text.tokens.count, lines[next] == line else { return true }
    return Self.headingMarks.contains(text.mark(next))
  }

  /// A full stop, a colon, a dash, and an en dash.
  private static let headingMarks: Set<UInt32> = [0x2E, 0x3A, 0x2014, 0x2013]

  func sentence(token: Int) -> Int { Int(sentences[token]) }
  func sentence(_ mention: FoundMention) -> Int { Int(sentences[mention.nameTokens.lowerBound]) }
  func line(_ mention: FoundMention) -> Int { Int(lines[mention.nameTokens.lowerBound]) }
}
