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

  /// Whether a dash or a colon stands behind the words: an item of a bulletin («Белянка — повреждён грузовик»).
  func headsItem(_ mention: FoundMention) -> Bool {
    let mark = text.mark(mention.tokens.upperBound)
    return mark == 0x3A || mark == 0x2014 || mark == 0x2013
  }

  func sentence(token: Int) -> Int { Int(sentences[token]) }
  func sentence(_ mention: FoundMention) -> Int { Int(sentences[mention.nameTokens.lowerBound]) }
  func line(_ mention: FoundMention) -> Int { Int(lines[mention.nameTokens.lowerBound]) }
}
