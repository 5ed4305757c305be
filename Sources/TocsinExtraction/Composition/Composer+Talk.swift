internal import TocsinLanguage
internal import TocsinModel

/// Clauses and predicates that make no claim: commentary, questions, drills, and what is yet to come.
extension Composer {
  /// Commentary, feared or planned things, drills and history make no claim.
  func isTalk(_ clause: Clause) -> Bool {
    if !clause.discourse.isDisjoint(with: [.commentary, .unrelated]) || isQuestion(clause) { return true }
    if clause.discourse.contains(.hypothesis), !clause.outcomes.contains(where: { $0.outcome.kind == .alert }) {
      return true
    }
    return clause.times.contains(where: \.isHistory) && !tellsOfDeed(clause)
  }

  /// "On May 17 Sevastopol came under attack": what threats did long before is told where it has a place of its own.
  private func tellsOfDeed(_ clause: Clause) -> Bool {
    clause.loci.contains { !$0.isAnaphor && $0.place.level != .country }
      && clause.outcomes.contains { !$0.outcome.kind.hasPhase }
  }

  /// «Чи були уламки в Миргороді?»
  private func isQuestion(_ clause: Clause) -> Bool {
    let tokens = clause.sentence.tokens
    return reading.text.mark(tokens.upperBound - 1) == 0x3F
      && Self.questionWords.contains(reading.text.tokens[tokens.lowerBound])
  }

  private static let questionWords: WordSet = [
    "чи", "хто", "що", "де", "коли", "чому", "як", "скільки", "кто", "что", "где", "когда", "почему", "как", "сколько",
    "did", "was", "were", "is", "are", "who", "what", "where", "when", "why", "how", "do", "does", "has", "have",
  ]

  /// What follows in a paragraph that opens with drills, courts or purchases belongs to them, unless it says when.
  func isOffTopic(_ clause: Clause) -> Bool {
    offTopic == clause.sentence.paragraph && clause.sentenceTimes.isEmpty
  }

  /// "Three blasts will be heard": what has not happened; a notice may well say what is to be closed or opened.
  func isYetToCome(_ fact: OutcomeFact) -> Bool {
    switch fact.outcome.kind {
    case .restriction, .shelter, .evacuation: return false
    case .alert:
      return (fact.tokens.lowerBound...fact.tokens.upperBound).contains { isFuture($0) && !goesOn(behind: $0) }
    default: break
    }
    if isFuture(fact.tokens.upperBound) { return true }
    let first = fact.tokens.lowerBound
    return (max(first - 3, 0)..<first).contains { index in
      isFuture(index) && ((index + 1)..<first).allSatisfy { Self.auxiliaries.contains(reading.text.tokens[$0]) }
    }
  }

  /// "The alert will remain in force" holds already.
  private func goesOn(behind will: Int) -> Bool {
    ["remain", "stay", "last", "continue"].contains { reading.text.isWord(will + 1, $0) }
  }

  private func isFuture(_ index: Int) -> Bool {
    reading.text.isWord(index, "will") || reading.text.isWord(index, "shall")
  }

  private static let auxiliaries: WordSet = ["be", "not", "also", "then", "have", "been"]
}
