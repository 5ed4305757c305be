internal import TocsinLanguage
internal import TocsinModel

/// Who did what a clause tells, where that decides its kind.
extension KindResolver {
  /// «один упал в поле», "one of them came down", "it fell": a number or a pronoun stands for threats named before.
  func standsForThreats(_ verb: OutcomeFact, _ clause: Clause) -> Bool {
    guard speaksOfThreats else { return false }
    let start = verb.tokens.lowerBound
    if start > clause.tokens.lowerBound, ["it", "they"].contains(reading.text.foldedWord(start - 1)) { return true }
    if goesOn(verb, clause) { return true }
    return clause.freeQuantities.contains { quantity in
      guard !quantity.isTimes, quantity.tokens.upperBound <= start, start - quantity.tokens.upperBound <= 3 else {
        return false
      }
      return (quantity.tokens.upperBound..<start).allSatisfy { Self.partitives.contains(reading.text.foldedWord($0)) }
    }
  }

  /// «дрон залетів у Румунію і впав поблизу Плауру»: the verb behind «і» has the threat before it as its subject.
  private func goesOn(_ verb: OutcomeFact, _ clause: Clause) -> Bool {
    let isJoined = reading.marks(in: clause.tokens).contains { mark in
      mark.sense == .junction(.and) && mark.tokens.lowerBound == clause.tokens.lowerBound
        && (0...1).contains(verb.tokens.lowerBound - mark.tokens.upperBound)
    }
    guard isJoined else { return false }
    return reading.marks(in: clause.sentence.tokens.lowerBound..<clause.tokens.lowerBound).contains { mark in
      guard case .threat = mark.sense else { return false }
      return true
    }
  }

  /// «уламок упав на город, пошкодив теплицю»: what did the harm is the wreckage told of before.
  func settleHarms(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    guard followsDebris, clause.threats.isEmpty else { return }
    verbs.removeAll { verb in
      verb.outcome.kind == .strike
        && reading.marks(in: verb.tokens).contains { $0.sense == .harm || $0.sense == .casualty(.injured) }
    }
  }

  /// «прямі влучання й уламки»: the noun for a blow that "and" joins to that for wreckage.
  func blow(beside debris: OutcomeFact, _ nouns: [OutcomeFact]) -> OutcomeFact? {
    nouns.first { noun in
      guard noun.outcome.kind == .strike else { return false }
      let between =
        min(noun.tokens.upperBound, debris.tokens.upperBound)..<max(noun.tokens.lowerBound, debris.tokens.lowerBound)
      return between.count <= Self.widestPair && reading.marks(in: between).contains { $0.sense == .junction(.and) }
    }
  }

  /// Unit: tokens.
  private static let widestPair = 4

  private static let partitives: Set<String> = [
    "of", "them", "these", "those", "the", "more", "others", "later", "из", "них", "з", "із", "еще", "ще",
  ]

  /// "A missile flattened a warehouse", "houses damaged by drones": a threat is said to have done harm.
  func harm(_ clause: Clause) -> OutcomeFact? {
    guard reading.language == .english, clause.discourse.isDisjoint(with: [.negation, .denial]) else { return nil }
    let harms = reading.marks(in: clause.tokens).filter { $0.sense == .harm || $0.sense == .fire(true) }
    let done = harms.first { harm in clause.threats.contains { isDoer($0.tokens, harm.tokens) } }
    return done.map {
      OutcomeFact(.strike, tokens: $0.tokens, rule: "kind.threat_harms")
    }
  }

  /// "61 drones flew into Ukraine", "a drone flew into the country": what flies into a state has hit nothing yet.
  func settleEntries(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    for index in verbs.indices where verbs[index].outcome.kind == .strike && entersCountry(verbs[index], clause) {
      let kind: EventKind = clause.countsThreats && clause.threats.contains(where: \.isOfMany) ? .attack : .sighting
      verbs[index] = verbs[index].told(as: kind, rule: "kind.enters_country")
    }
  }

  private func entersCountry(_ verb: OutcomeFact, _ clause: Clause) -> Bool {
    reading.text.isWord(verb.tokens.upperBound - 1, "into")
      && clause.loci.contains { locus in
        locus.place.level == .country && locus.tokens.lowerBound - verb.tokens.upperBound == 0
      }
  }

  /// "Schools closed after a missile attack that left the city without power": beside a notice, the blow that did harm.
  func blowsBehind(_ verbs: [OutcomeFact], _ nouns: [OutcomeFact], _ clause: Clause) -> [OutcomeFact] {
    guard verbs.allSatisfy({ $0.outcome.kind.isPrecaution }),
      clause.casualties.hasVictims || clause.damage.hasHarm || clause.fire?.isReported == true
    else { return [] }
    return nouns.filter { $0.outcome.kind == .strike || $0.outcome.kind == .attack }.prefix(1).map {
      $0.told(as: $0.outcome.kind, rule: "kind.blow_behind_notice")
    }
  }

  /// «дрон взорвался, осколками побило окна»: fragments of a blow are no wreckage.
  func settleFragments(_ verbs: inout [OutcomeFact]) {
    guard verbs.contains(where: { $0.outcome.kind == .strike }) else { return }
    verbs.removeAll { $0.outcome.kind == .debris && $0.outcome.grade == .motion }
  }

  private func isDoer(_ threat: Range<Int>, _ harm: Range<Int>) -> Bool {
    guard let distance = reading.text.distance(threat, harm) else { return false }
    if harm.lowerBound >= threat.upperBound { return distance <= 1 && !reading.text.isWord(harm.upperBound, "by") }
    return distance <= 4 && reading.text.isWord(harm.upperBound, "by")
  }
}

extension EventKind {
  /// Whether it tells what was done for safety's sake.
  fileprivate var isPrecaution: Bool { self == .restriction || self == .evacuation || self == .shelter }
}

extension ThreatFact {
  /// Whether it is said to be more than one.
  fileprivate var isOfMany: Bool { (count?.minimum ?? 0) > 1 }
}
