internal import TocsinLanguage
internal import TocsinModel

/// What a blow is dealt to, where that decides its kind: a threat that is hit is stopped, wreckage that hits has fallen.
extension KindResolver {
  /// "Anti-aircraft fire ripped apart a drone", "the boat was blown up by border guards": the threat is what was struck.
  func settleStruckThreats(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    guard reading.language == .english else { return }
    for index in verbs.indices where verbs[index].outcome.kind == .strike && strikesThreat(verbs[index], clause) {
      verbs[index] = verbs[index].told(as: .interception, rule: "kind.threat_is_struck")
    }
  }

  private func strikesThreat(_ verb: OutcomeFact, _ clause: Clause) -> Bool {
    guard verb.outcome.grade == .verb,
      !clause.threats.contains(where: { $0.tokens.lowerBound < verb.tokens.upperBound }),
      let object = clause.threats.first(where: { $0.tokens.lowerBound >= verb.tokens.upperBound })
    else { return false }
    return (verb.tokens.upperBound..<object.tokens.lowerBound).allSatisfy(isDeterminer) && endsPhrase(object.tokens)
  }

  /// Whether no noun follows that the threat only describes ("a drone factory").
  private func endsPhrase(_ threat: Range<Int>) -> Bool {
    let next = threat.upperBound
    guard reading.text.tokens.indices.contains(next), reading.text.tokens[next].kind == .word else { return true }
    return Self.continuations.contains(reading.text.tokens[next])
  }

  private static let continuations: WordSet = [
    "over", "above", "near", "in", "at", "on", "off", "as", "that", "which", "before", "and", "with", "approaching",
    "heading", "flying", "while", "after", "during", "overnight", "early", "late", "this", "last", "to", "from",
  ]

  /// "A downed drone slammed into a house": what hit had been stopped before.
  func settleDownedHits(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    guard
      let downing = verbs.first(where: { $0.outcome.kind == .interception && isAttributeOfSubject($0, clause) })
    else { return }
    for index in verbs.indices
    where verbs[index].outcome.kind == .strike && verbs[index].tokens.lowerBound > downing.tokens.upperBound {
      verbs[index] = verbs[index].told(as: .debris, rule: "kind.downed_threat_hits")
      verbs.removeAll { $0.tokens == downing.tokens }
      return
    }
  }

  /// Whether the word is a participle just before a threat, and begins its clause but for an article or a number.
  private func isAttributeOfSubject(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    reading.language == .english && clause.threats.contains { $0.tokens.lowerBound == fact.tokens.upperBound }
      && (clause.tokens.lowerBound..<fact.tokens.lowerBound).suffix(1).allSatisfy(isDeterminer)
  }
}
