internal import TocsinLanguage
internal import TocsinModel

/// Words of a document of which it is known that they name a place, at the standing where they are best read as a name.
struct AskedWords {
  /// How the found mentions read the words.
  enum Reading: Int {
    /// One mention is these words.
    case exact
    /// The words hold a mention, and all that they hold besides is small-lettered.
    case holding
    /// A mention holds the words with others beside them.
    case held
    /// A mention and these words have only a part in common.
    case partial
    /// No name was found in them.
    case none
  }

  let tokens: Range<Int>
  let reading: Reading
  /// The mention that they are read as; `nil` for `none`.
  let mention: Int?
  /// All mentions that stand in the words.
  let inside: [Int]

  /// `nil` where the words do not stand in the text.
  init?(_ words: [[UInt8]], in text: TokenizedText, _ mentions: [FoundMention]) {
    let standings = text.standings(of: words)
    let isNoun = standings.first?.contains { text.tokens[$0].isNameLike } == false
    let readings = standings.map { AskedWords($0, text, mentions, isNoun: isNoun) }
    guard let best = readings.min(by: { $0.reading.rawValue < $1.reading.rawValue }) else { return nil }
    self = best
  }

  /// Why `isNoun`: small-lettered words that stand in a longer mention are its level word.
  private init(_ tokens: Range<Int>, _ text: TokenizedText, _ mentions: [FoundMention], isNoun: Bool) {
    self.tokens = tokens
    let over = mentions.indices.filter {
      mentions[$0].tokens.overlaps(tokens) && (!isNoun || mentions[$0].tokens == tokens)
    }
    let best = over.map { (Self.reading(of: tokens, mentions[$0], over.map { mentions[$0] }, text), $0) }
      .min { ($0.0.rawValue, $0.1) < ($1.0.rawValue, $1.1) }
    reading = best?.0 ?? .none
    mention = best?.1
    inside = over.filter { tokens.contains(mentions[$0].tokens.lowerBound) }
  }

  private static func reading(
    of tokens: Range<Int>, _ mention: FoundMention, _ all: [FoundMention], _ text: TokenizedText
  ) -> Reading {
    if mention.tokens == tokens { return .exact }
    if tokens.lowerBound <= mention.tokens.lowerBound, mention.tokens.upperBound <= tokens.upperBound {
      let covered = Set(all.flatMap(\.tokens))
      return tokens.contains { !covered.contains($0) && text.tokens[$0].isNameLike } ? .partial : .holding
    }
    return mention.tokens.lowerBound <= tokens.lowerBound && tokens.upperBound <= mention.tokens.upperBound
      ? .held : .partial
  }
}

extension Token {
  /// A capitalised word or a number: a part of a name.
  var isNameLike: Bool { kind == .number || kind == .word && isCapitalised }
}
