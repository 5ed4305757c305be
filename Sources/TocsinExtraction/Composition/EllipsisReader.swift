internal import TocsinLanguage
internal import TocsinModel

/// Carries a predicate on to clauses and lines that leave it out: «сбиты: 11 — над Ростовской областью; 4 — над Брянской».
struct EllipsisReader: Sendable {
  private var last: OutcomeFact?
  /// The sentence that last had the predicate or took it over.
  private var sentence = -2
  /// Whether a list of lines follows: the sentence ended in a colon, or was a heading.
  private var opensList = false

  mutating func remember(_ fact: OutcomeFact?, _ clause: Clause, _ reading: Reading) {
    guard let fact else { return }
    last = fact
    sentence = clause.sentenceIndex
    opensList = clause.sentence.form == .heading || reading.text.mark(clause.sentence.tokens.upperBound - 1) == 0x3A
  }

  /// The predicate of the clause or line before, for a clause with a place of its own and none; `nil` where nothing
  /// shows that it goes on.
  mutating func predicate(for clause: Clause, _ reading: Reading) -> OutcomeFact? {
    guard let last, !clause.loci.isEmpty, clause.sentenceIndex - sentence <= 1 else { return nil }
    guard clause.isElliptic && clause.sentenceIndex == sentence || isLineOfList(clause) || countsOn(clause) else {
      return nil
    }
    sentence = clause.sentenceIndex
    return OutcomeFact(
      outcome: Outcome(kind: last.outcome.kind, phase: last.outcome.phase, grade: .verb), tokens: last.tokens,
      rule: "clause.elliptic")
  }

  /// A line under a heading or a colon that names a place.
  private func isLineOfList(_ clause: Clause) -> Bool {
    opensList && clause.sentence.beginsLine && (clause.sentence.form == .listItem || !clause.hasConsequence)
      && last?.outcome.kind != .alert
  }

  /// A place with a number and no noun that it counts, in the sentence just after.
  private func countsOn(_ clause: Clause) -> Bool {
    guard !clause.hasConsequence, clause.sentence.beginsLine || clause.sentenceIndex == sentence else { return false }
    return !clause.freeQuantities.isEmpty || clause.threats.contains { $0.count != nil }
  }
}
