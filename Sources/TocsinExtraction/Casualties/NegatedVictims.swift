internal import TocsinLanguage
internal import TocsinModel

/// Finds victims that a «нет» farther on denies: «Раненых, по предварительным данным, нет».
struct NegatedVictims {
  let reading: Reading
  let range: Range<Int>

  /// How many words may stand between the victims and «нет».
  private static let widestGap = 8

  /// The marks of victims in the genitive that a negation behind them denies, each with the words up to the negation.
  func negated(_ marks: [CasualtyMark]) -> [(mark: CasualtyMark, words: Range<Int>)] {
    marks.compactMap { mark in
      guard mark.word == .killed || mark.word == .injured, isGenitivePlural(mark), !isTopic(mark),
        let end = endOfDenial(behind: mark.tokens.upperBound)
      else { return nil }
      return (mark, mark.tokens.lowerBound..<end)
    }
  }

  private func isGenitivePlural(_ mark: CasualtyMark) -> Bool {
    reading.text.ends(mark.tokens.lowerBound, with: Self.genitiveEndings)
  }

  private static let genitiveEndings: WordEndings = ["ых", "их", "жертв"]

  /// «Данных о пострадавших нет»: what is missing is the news of them.
  private func isTopic(_ mark: CasualtyMark) -> Bool {
    (1...3).contains { back in
      ["о", "об", "про", "щодо"].contains(reading.text.foldedWord(mark.tokens.lowerBound - back, from: range))
    }
  }

  /// Where the «нет» ends that stands behind a word, with nothing between that it would deny instead.
  func endOfDenial(behind end: Int) -> Int? {
    var words = 0
    var index = end
    while index < range.upperBound, words <= Self.widestGap {
      let token = reading.text.tokens[index]
      if token.kind == .number || reading.text.mark(index) == 0x2E { return nil }
      if token.kind == .word {
        if isNegation(index) { return reading.text.foldedWord(index) == "не" ? index + 2 : index + 1 }
        if isOther(index) { return nil }
        words += 1
      }
      index += 1
    }
    return nil
  }

  /// «нет», «немає», «не было», «не було».
  private func isNegation(_ index: Int) -> Bool {
    if Self.negations.contains(reading.text.tokens[index]) { return true }
    return reading.text.isWord(index, "не")
      && ["было", "було", "имеется"].contains(reading.text.foldedWord(index + 1, from: range))
  }

  private static let negations: WordSet = ["нет", "немає", "нема"]

  /// A predicate or a number: the negation behind it is about something else.
  private func isOther(_ index: Int) -> Bool {
    reading.marks(in: index..<(index + 1)).contains { mark in
      switch mark.sense {
      case .number: true
      case .outcome(let outcome): outcome.grade != .noun
      default: false
      }
    }
  }
}

extension TokenizedText {
  /// The folded word at `index`, empty where it lies outside `range`.
  func foldedWord(_ index: Int, from range: Range<Int>) -> String {
    range.contains(index) ? foldedWord(index) : ""
  }
}
