internal import TocsinLanguage
internal import TocsinModel

/// Notices that a clause says have ended.
extension KindResolver {
  /// The name of the rule by which a notice ends: its time is the later of two.
  static let liftRule = "kind.lifted"

  /// "The alert for Kyiv was lifted": what the word lifts is the alert, and no restriction.
  func settleLifts(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    guard clause.isLifted, clause.outcomes.contains(where: { $0.outcome.kind == .alert }),
      !clause.outcomes.contains(where: { $0.outcome.kind == .restriction && $0.outcome.phase == .start })
    else { return }
    verbs.removeAll { $0.outcome.kind == .restriction }
  }

  /// «режим опасности отменён» has ended; «объявлялась в области, к десяти её сняли» has begun and ended.
  func lifted(_ fact: OutcomeFact, _ clause: Clause) -> [OutcomeFact] {
    guard fact.outcome.phase == .start, fact.outcome.kind != .shelter, clause.isLifted else { return [fact] }
    let end = OutcomeFact(
      outcome: Outcome(kind: fact.outcome.kind, phase: .end, grade: fact.outcome.grade), tokens: fact.tokens,
      rule: Self.liftRule)
    if isLiftedLater(fact, clause) { return [fact, end] }
    return fact.outcome.kind == .alert || fact.outcome.grade == .noun ? [end] : [fact]
  }

  /// Whether a comma, or the hour at which it began, stands between the notice and the word that lifts it.
  private func isLiftedLater(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    reading.marks(in: clause.tokens).contains { mark in
      guard mark.sense == .discourse(.lift), mark.tokens.lowerBound > fact.tokens.upperBound else { return false }
      let between = fact.tokens.upperBound..<mark.tokens.lowerBound
      return between.contains { reading.text.mark($0) == 0x2C }
        || clause.times.contains { $0.isExact && between.contains($0.tokens.lowerBound) }
    }
  }

  /// Nouns that claim beside a verb all the same: the other end of a notice («перекрыли в 1:20 и открыли в 4:05»), and bangs
  /// before the comma of one («взрывы, мост перекрыт»).
  func besideNotice(_ nouns: [OutcomeFact], of verbs: [OutcomeFact]) -> [OutcomeFact] {
    guard let verb = verbs.first, verbs.allSatisfy({ $0.outcome.kind.hasPhase }) else { return [] }
    return nouns.filter { noun in
      if noun.outcome.kind == .restriction {
        return noun.outcome.phase == .end
          && verbs.contains { $0.outcome.kind == .restriction && $0.outcome.phase == .start && $0.isBefore(noun) }
      }
      return noun.outcome.kind == .explosion && noun.tokens.upperBound <= verb.tokens.lowerBound
        && (noun.tokens.upperBound..<verb.tokens.lowerBound).contains { reading.text.mark($0) == 0x2C }
    }
  }
}
