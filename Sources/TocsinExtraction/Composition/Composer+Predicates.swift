internal import TocsinLanguage
internal import TocsinModel

/// Which events a clause claims: its own predicates, those that it takes over, and those that its form stands for.
extension Composer {
  mutating func predicates(of clause: Clause) -> [OutcomeFact] {
    let facts = KindResolver(
      followsCourses: followsCourses, followsDowning: followsDowning(clause), speaksOfThreats: lastThreat != nil,
      followsDebris: followsDebris(clause), followsDownedOne: followsDownedOne(clause),
      reading: reading
    ).kinds(of: clause)
    if facts.isEmpty || endsAlert(facts, clause), let end = liftedNotice(clause) { return [end] }
    if facts.isEmpty {
      let fact =
        launch(clause) ?? ellipsis.predicate(for: clause, next: next, reading) ?? tally(clause) ?? course(clause)
        ?? threatsAtTopic(clause) ?? groundedFlights(clause)
      return fact.map { [$0] } ?? []
    }
    let claimed = facts.filter { claims($0, clause) }
    if claimed.isEmpty, let tallied = tally(clause) { return [tallied] }
    ellipsis.remember(claimed.first ?? facts.first, isClaimed: !claimed.isEmpty, clause, reading)
    return claimed
  }

  /// Whether the sentence has just told of wreckage.
  private func followsDebris(_ clause: Clause) -> Bool {
    drafts.last.map { $0.kind == .debris && $0.sentence == clause.sentenceIndex } ?? false
  }

  /// Whether the last claim is of something shot down, in this sentence or the one before.
  private func followsDowning(_ clause: Clause) -> Bool {
    drafts.last.map { $0.kind == .interception && clause.sentenceIndex - $0.sentence <= 1 } ?? false
  }

  /// Whether the sentence has just told of one threat shot down, which alone may be the subject of what follows.
  private func followsDownedOne(_ clause: Clause) -> Bool {
    guard let last = drafts.last, last.kind == .interception, last.sentence == clause.sentenceIndex else {
      return false
    }
    return last.count == .exactly(1) && clause.threats.isEmpty && clause.quantities.isEmpty
  }

  var followsCourses: Bool {
    isLivePost || lastThreat != nil && hasTold([.alert, .sighting])
  }

  /// "The alert for Kyiv that began at 13:41 has been lifted": what the sentence has called an alert is no restriction.
  private func endsAlert(_ facts: [OutcomeFact], _ clause: Clause) -> Bool {
    guard let last = drafts.last, last.kind == .alert, last.sentence == clause.sentenceIndex else { return false }
    return clause.loci.isEmpty && facts.allSatisfy { $0.outcome.kind == .restriction && $0.outcome.phase == .end }
  }

  /// «к 10 часам её сняли», «в Башкирии режим отменили»: the notice told just before, at the places that are named, ended.
  func liftedNotice(_ clause: Clause) -> OutcomeFact? {
    guard clause.isLifted, let notice = drafts.last, notice.phase == .start, notice.kind != .shelter,
      clause.sentenceIndex - notice.sentence <= 1
    else { return nil }
    return OutcomeFact(notice.kind, phase: .end, tokens: clause.tokens, rule: "notice.lifted")
  }

  /// «Валуйский округ. 11 беспилотников по Валуйкам»: a number of threats and where they went, in a bulletin of blows.
  func launch(_ clause: Clause) -> OutcomeFact? {
    guard let threat = clause.threats.first(where: { $0.count != nil && $0.countTokens != $0.tokens }),
      !clause.loci.isEmpty,
      hasTold([.strike, .debris, .explosion, .interception, .attack]), !hasTold([.sighting, .alert]),
      ellipsis.predicate?.outcome.kind != .interception
    else { return nil }
    return OutcomeFact(.attack, tokens: threat.tokens, rule: "attack.threats_at_place")
  }

  /// "No plane leaves Munich": flights are spoken of, and there are none.
  private func groundedFlights(_ clause: Clause) -> OutcomeFact? {
    guard clause.outcomes.isEmpty, !clause.hasConsequence, clause.discourse.isSuperset(of: [.aviation, .negation]),
      clause.loci.contains(where: { airports[$0.key] != nil })
    else { return nil }
    return OutcomeFact(.restriction, phase: .start, tokens: clause.tokens, rule: "restriction.no_flights")
  }

  /// «Це сталося в Павлоградському районі»: bare places inside the place of the event just told say where it was.
  mutating func refinePlace(by clause: Clause) -> Bool {
    let own = PlaceContext.mostSpecific(clause.loci.filter { !$0.isAnaphor })
    guard !own.isEmpty, !clause.hasConsequence, clause.quantities.isEmpty, clause.threats.isEmpty,
      let last = drafts.indices.last, drafts[last].kind != .interception, drafts[last].loci.count == 1,
      clause.sentenceIndex - drafts[last].sentence <= 1, drafts[last].paragraph == clause.sentence.paragraph,
      drafts[last].loci.contains(where: { area in own.allSatisfy { $0.lies(in: area) } })
    else { return false }
    drafts[last].loci = own
    for locus in own { drafts[last].note("place.refined", "places", locus.tokens) }
    return true
  }

  /// A noun claims only beside a place of its own or a number; a predicate always.
  func claims(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    if fact.outcome.kind == .debris, fact.outcome.grade == .noun,
      clause.outcomes.allSatisfy({ $0.outcome.kind == .debris && $0.outcome.grade == .noun })
    {
      return clause.loci.contains { !$0.isAnaphor } || clause.damage.hasHarm || clause.fire?.isReported == true
        || context.hasTopic(clause) && clause.responses.isEmpty
    }
    if fact.outcome.grade == .motion, fact.outcome.kind == .attack, clause.threats.isEmpty { return false }
    guard fact.outcome.grade == .noun else { return true }
    if clause.loci.isEmpty {
      if fact.outcome.kind == .attack, clause.countsThreats { return true }
      if fact.outcome.kind == .explosion, isShout(clause) { return true }
      return context.hasTopic(clause) || ellipsis.isListed(clause) && isWholeLine(clause.sentenceIndex)
        || causes(fact, clause)
    }
    if clause.discourse.contains(.negation), fact.outcome.kind != .alert { return false }
    return true
  }

  /// "People left their homes in Toropets after an attack set off a fire": a blow with an effect, in a sentence that has
  /// named its place.
  private func causes(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    guard fact.outcome.kind == .attack || fact.outcome.kind == .strike, !clause.threats.isEmpty else { return false }
    return (clause.fire?.isReported == true || clause.casualties.hasVictims || clause.damage.hasHarm)
      && context.isPlaced(clause) && clause.discourse.isDisjoint(with: [.negation])
  }

  /// «13:44 Вибух.»: a sentence of hardly a word, in a report that has told of a threat.
  private func isShout(_ clause: Clause) -> Bool {
    clause.tokens == clause.sentence.tokens && lastThreat != nil && clause.discourse.isEmpty
      && clause.tokens.count { reading.text.tokens[$0].kind == .word } <= 3
  }
}
