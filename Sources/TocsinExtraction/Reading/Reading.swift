internal import TocsinLanguage
internal import TocsinModel

/// A word or phrase of the text that means something to a rule.
struct Mark: Sendable {
  let tokens: Range<Int>
  let word: Vocabulary.Word

  var dimension: Vocabulary.Dimension { word.dimension }
  var sense: Sense { word.sense }
  /// The line of the lexicon row in its table, counted from 1.
  var line: Int { word.line }
  /// `file:line` of the lexicon row: the name of the rule in a trace.
  var rule: String { "\(dimension.rawValue).tsv:\(line)" }
}

/// A document cut into tokens and sentences, its known words marked: what every dimension reads.
struct Reading: Sendable {
  let text: TokenizedText
  let sentences: [Sentence]
  /// In order of their first token.
  let marks: [Mark]
  let language: Language
  let published: Timestamp?
  /// How many tokens the longest mark has.
  private let longestMark: Int

  init(_ document: Document, text: TokenizedText, language: Language, vocabulary: Vocabulary) {
    self.text = text
    self.language = language
    published = document.published
    sentences = vocabulary.sentenceReader.sentences(of: text)
    marks = Self.marks(in: text, vocabulary)
    longestMark = marks.lazy.map(\.tokens.count).max() ?? 0
  }

  /// The same without damage, fire and response marks inside `tokens`: words of names («Tractor Factory District»).
  func withoutConsequences(in tokens: TokenSet) -> Reading {
    Reading(
      self,
      marks: marks.filter { mark in
        switch mark.dimension {
        case .damage, .harm, .fire, .response: tokens.isDisjoint(with: mark.tokens)
        default: true
        }
      })
  }

  private init(_ other: Reading, marks: [Mark]) {
    text = other.text
    sentences = other.sentences
    self.marks = marks
    longestMark = other.longestMark
    language = other.language
    published = other.published
  }

  /// Finds the words of every table; within a table the longest match wins and its tokens are taken.
  private static func marks(in text: TokenizedText, _ vocabulary: Vocabulary) -> [Mark] {
    var found: [PatternSet.Match] = []
    vocabulary.patterns.forEachMatch(in: text) { found.append($0) }
    found.sort { ($1.tokens.count, $0.tokens.lowerBound, $0.row) < ($0.tokens.count, $1.tokens.lowerBound, $1.row) }
    // By token, a bit for each table that has taken it.
    var taken = [UInt16](repeating: 0, count: text.tokens.count)
    var kept: [PatternSet.Match] = []
    for match in found {
      let table = vocabulary.entries[match.row].table
      guard !match.tokens.contains(where: { taken[$0] & table != 0 }) else { continue }
      for token in match.tokens { taken[token] |= table }
      if vocabulary.entries[match.row].word != nil { kept.append(match) }
    }
    kept.sort {
      ($0.tokens.lowerBound, vocabulary.entries[$0.row].table)
        < ($1.tokens.lowerBound, vocabulary.entries[$1.row].table)
    }
    return kept.compactMap { match in
      vocabulary.entries[match.row].word.map { Mark(tokens: match.tokens, word: $0) }
    }
  }

  /// Whether the report has a word for what happened that meets a condition.
  func hasOutcome(_ condition: (Outcome) -> Bool) -> Bool {
    marks.contains { mark in
      guard case .outcome(let outcome) = mark.sense else { return false }
      return condition(outcome)
    }
  }

  /// The marks that lie within a range of tokens.
  func marks(in range: Range<Int>) -> [Mark] {
    marks(startingIn: range).filter { $0.tokens.upperBound <= range.upperBound }
  }

  /// The marks that hold a token of the range, end just before it or begin in it, and some others near it.
  func marks(around range: Range<Int>) -> ArraySlice<Mark> {
    marks(startingIn: (range.lowerBound - longestMark)..<range.upperBound)
  }

  /// The marks that hold a token, end just before it or begin at it, and some others near it.
  func marks(around token: Int) -> ArraySlice<Mark> { marks(around: token..<(token + 1)) }

  /// The marks whose first token lies in a range.
  func marks(startingIn range: Range<Int>) -> ArraySlice<Mark> {
    let first = firstMark(from: range.lowerBound)
    return marks[first..<max(first, firstMark(from: range.upperBound))]
  }

  /// The first mark that begins at a token or behind it. Binary search.
  private func firstMark(from token: Int) -> Int {
    var first = marks.startIndex
    var end = marks.endIndex
    while first < end {
      let middle = (first + end) / 2
      if marks[middle].tokens.lowerBound < token { first = middle + 1 } else { end = middle }
    }
    return first
  }
}
