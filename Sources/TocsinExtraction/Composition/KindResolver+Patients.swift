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
    guard verb.outcome.grade == .verb, !reading.text.isWord(verb.tokens.upperBound - 1, "by"),
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

  /// "A downed drone slammed into a house": what hit had been stopped before. "It was shot down and crashed into a house": both
  /// are told.
  func settleDownedHits(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    let downing = verbs.first { $0.outcome.kind == .interception }
    let isAttribute = downing.map { isAttributeOfSubject($0, clause) } ?? false
    guard followsDownedOne || isAttribute || downing.map({ endsOne($0, clause) }) ?? false else { return }
    let start = downing?.tokens.upperBound ?? clause.tokens.lowerBound
    guard let index = verbs.firstIndex(where: { $0.outcome.kind == .strike && $0.tokens.lowerBound >= start }) else {
      return
    }
    verbs[index] = verbs[index].told(as: .debris, rule: "kind.downed_threat_hits")
    if isAttribute { verbs.removeAll { $0.tokens == downing?.tokens } }
  }

  /// Whether the one threat that the clause names stands before the word that it was shot down.
  private func endsOne(_ downing: OutcomeFact, _ clause: Clause) -> Bool {
    guard clause.threats.count == 1, let threat = clause.threats.first else { return false }
    return threat.count == .exactly(1) && threat.tokens.upperBound <= downing.tokens.lowerBound
      && clause.freeQuantities.isEmpty
  }

  /// "A drone dropped on the roof": what a drone drops hits, a drone that drops has fallen.
  func settleDrops(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    guard reading.language == .english else { return }
    for index in verbs.indices where verbs[index].outcome.kind == .strike && isFall(verbs[index].tokens, clause) {
      verbs[index] = verbs[index].told(as: .debris, rule: "kind.threat_drops")
    }
  }

  private func isFall(_ verb: Range<Int>, _ clause: Clause) -> Bool {
    guard reading.text.isWord(verb.lowerBound, "dropped"), !reading.text.isWord(verb.upperBound - 1, "from"),
      clause.threats.allSatisfy({ $0.threat == .uav && $0.tokens.upperBound <= verb.lowerBound })
    else { return false }
    return reading.text.isWord(verb.lowerBound - 1, "it")
      || clause.threats.contains { $0.tokens.upperBound == verb.lowerBound }
  }

  /// Whether the word is a participle just before a threat, and begins its clause but for an article or a number.
  private func isAttributeOfSubject(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    reading.language == .english && clause.threats.contains { $0.tokens.lowerBound == fact.tokens.upperBound }
      && (clause.tokens.lowerBound..<fact.tokens.lowerBound).suffix(1).allSatisfy(isDeterminer)
  }
}
