internal import TocsinLanguage
internal import TocsinModel

/// A word or phrase about people, and where it stands.
typealias CasualtyMark = (tokens: Range<Int>, word: CasualtyWord)

/// Reads who was killed or injured: numbers beside the words, persons named one by one, and sourced zeros.
struct CasualtyReader {
  let reading: Reading

  func casualties(in range: Range<Int>, _ quantities: [Quantity]) -> Casualties {
    let marks = reading.marks(in: range).compactMap { mark -> CasualtyMark? in
      guard case .casualty(let word) = mark.sense else { return nil }
      return (mark.tokens, word)
    }
    guard !marks.isEmpty else { return Casualties() }
    var result = Casualties()
    let negated = NegatedVictims(reading: reading, range: range).negated(marks)
    for mark in marks { result.takeZero(mark.word, mark.tokens) }
    for (mark, words) in negated { result.takeZero(mark.word == .killed ? .noneKilled : .noneHurt, words) }
    if result.isUnknown { return result }
    let told = marks.filter { mark in !negated.contains { $0.mark.tokens == mark.tokens } }
    var tally = VictimTally(reading: reading, range: range, marks: told, quantities: quantities)
    tally.count(into: &result)
    return result
  }
}

extension Casualties {
  /// Takes a sourced zero, or that nothing is known.
  fileprivate mutating func takeZero(_ word: CasualtyWord, _ tokens: Range<Int>) {
    if word == .noneHurt || word == .noneKilled {
      killed = 0
      killedTokens.append(tokens)
    }
    if word == .noneHurt || word == .noneInjured {
      injured = 0
      injuredTokens.append(tokens)
    }
    if word == .noneHurt { isBlanket = true }
    if word == .unknown { isUnknown = true }
  }
}
