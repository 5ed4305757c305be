internal import TocsinLanguage
internal import TocsinModel

/// Walks the clauses of a report in order and drafts the events that they claim.
struct Composer {
  private let reading: Reading
  private let attributions: [Int: AttributionFact]
  private var context: PlaceContext
  private(set) var drafts: [Draft] = []
  private var lastThreat: ThreatFact?
  private var ellipsis = EllipsisReader()
  /// Whether the whole report is a few words, as live channels post them: a bare place is then a sighting.
  private let isLivePost: Bool

  init(_ reading: Reading, home: Locus?, named: [Locus], attributions: [Int: AttributionFact]) {
    self.reading = reading
    self.attributions = attributions
    context = PlaceContext(home: home, named: named.filter { !$0.isAnaphor })
    isLivePost = reading.language != .english && reading.text.tokens.count { $0.kind == .word } <= Self.longestLivePost
  }

  /// A post of a live channel has no more words than this: «Курс на Київ!», «Яготин південь».
  private static let longestLivePost = 8

  mutating func compose(_ clauses: [Clause]) -> [Draft] {
    for (index, clause) in clauses.enumerated() {
      let following = clauses[(index + 1)...].prefix { $0.sentenceIndex == clause.sentenceIndex }
      take(clause, following: Array(following))
    }
    return drafts
  }

  private mutating func take(_ clause: Clause, following: [Clause]) {
    context.enter(clause)
    if let threat = clause.threats.last { lastThreat = threat }
    guard !isTalk(clause) else { return noteSilence(of: clause) }
    let kinds = predicates(of: clause)
    var made: [Int] = []
    for fact in kinds {
      for draft in drafted(fact, clause, following) {
        made.append(drafts.count)
        drafts.append(draft)
      }
    }
    if made.isEmpty, clause.discourse.contains(.denial) { denyLast(clause) }
    if made.isEmpty, !kinds.isEmpty { ellipsis.leaveOpen(clause) }
    if made.isEmpty, refinePlace(by: clause) { return }
    if made.isEmpty { apply(consequencesOf: clause) } else { apply(consequencesOf: clause, to: made) }
  }

  /// «Эта информация не соответствует действительности»: what the sentence before told did not happen.
  private mutating func denyLast(_ clause: Clause) {
    for index in drafts.indices where clause.sentenceIndex - drafts[index].sentence == 1 {
      drafts[index].isDenied = true
    }
  }

  /// «не падал», "did not fall".
  private func isNegated(_ fact: OutcomeFact) -> Bool {
    reading.marks.contains { $0.sense == .discourse(.negation) && $0.tokens.upperBound == fact.tokens.lowerBound }
  }

  /// "Without any mention of casualties", in whatever words: the event before stays without figures.
  private mutating func noteSilence(of clause: Clause) {
    guard clause.casualties.isUnknown, let index = target(for: clause, []) else { return }
    drafts[index].take(clause.casualties)
  }

  /// Commentary, feared or planned things, drills and history make no claim.
  private func isTalk(_ clause: Clause) -> Bool {
    if !clause.discourse.isDisjoint(with: [.commentary, .unrelated]) { return true }
    if clause.discourse.contains(.hypothesis), !clause.outcomes.contains(where: { $0.outcome.kind == .alert }) {
      return true
    }
    return clause.times.contains(where: \.isHistory)
  }

  private mutating func predicates(of clause: Clause) -> [OutcomeFact] {
    let facts = KindResolver(followsCourses: followsCourses).kinds(of: clause)
    if facts.isEmpty {
      return (launch(clause) ?? ellipsis.predicate(for: clause, reading) ?? course(clause)).map { [$0] } ?? []
    }
    let claimed = facts.filter { claims($0, clause) }
    ellipsis.remember(claimed.first ?? facts.first, isClaimed: !claimed.isEmpty, clause, reading)
    return claimed
  }

  private var followsCourses: Bool {
    isLivePost || lastThreat != nil && drafts.contains { $0.kind == .alert || $0.kind == .sighting }
  }

  /// A line of a live channel that names only places, and perhaps a number: where the threat is, or is heading to.
  private func course(_ clause: Clause) -> OutcomeFact? {
    guard !clause.loci.isEmpty, !clause.hasConsequence else { return nil }
    if isLivePost, drafts.isEmpty, isBarePlace(clause) { return sighting(clause, rule: "post.bare_place") }
    guard isWholeLine(clause.sentenceIndex),
      clause.sentence.form == .listItem
        || followsCourses && beginsWithClock(clause.sentence)
          && ellipsis.predicate?.outcome.kind != .alert
    else { return nil }
    let threat = clause.threats.last?.threat ?? lastThreat?.threat
    guard threat == .uav || threat == .missile else { return nil }
    return sighting(clause, rule: "line.course")
  }

  /// Whether hardly a word stands beside the places.
  private func isBarePlace(_ clause: Clause) -> Bool {
    let named = Set(clause.loci.flatMap(\.tokens))
    return clause.sentence.tokens.count { reading.text.tokens[$0].kind == .word && !named.contains($0) } <= 2
  }

  private func sighting(_ clause: Clause, rule: String) -> OutcomeFact {
    OutcomeFact(outcome: Outcome(kind: .sighting, phase: nil, grade: .verb), tokens: clause.tokens, rule: rule)
  }

  private func beginsWithClock(_ sentence: Sentence) -> Bool {
    sentence.beginsLine
      && TimeReader(reading).times(in: sentence.tokens).facts.contains {
        $0.isExact && $0.tokens.lowerBound == sentence.tokens.lowerBound
      }
  }

  private func isWholeLine(_ index: Int) -> Bool {
    let sentences = reading.sentences
    guard sentences[index].beginsLine else { return false }
    return index + 1 == sentences.count || sentences[index + 1].line != sentences[index].line
  }

  /// «Валуйский округ. 11 беспилотников по Валуйкам»: a number of threats and where they went, in a bulletin of blows.
  private func launch(_ clause: Clause) -> OutcomeFact? {
    guard let threat = clause.threats.first(where: { $0.count != nil && $0.countTokens != $0.tokens }),
      !clause.loci.isEmpty,
      drafts.contains(where: { $0.isGround || $0.kind == .interception || $0.kind == .attack }),
      !drafts.contains(where: { $0.kind == .sighting || $0.kind == .alert }), clause.threats.count > 0,
      ellipsis.predicate == nil || ellipsis.predicate?.outcome.kind != .interception
    else { return nil }
    return OutcomeFact(
      outcome: Outcome(kind: .attack, phase: nil, grade: .verb), tokens: threat.tokens, rule: "attack.threats_at_place")
  }

  /// «Це сталося в Павлоградському районі»: bare places inside the place of the event just told say where it was.
  private mutating func refinePlace(by clause: Clause) -> Bool {
    let own = PlaceContext.mostSpecific(clause.loci.filter { !$0.isAnaphor })
    guard !own.isEmpty, !clause.hasConsequence, clause.quantities.isEmpty, let last = drafts.indices.last,
      clause.sentenceIndex - drafts[last].sentence <= 1, drafts[last].paragraph == clause.sentence.paragraph,
      drafts[last].loci.contains(where: { area in own.allSatisfy { $0.lies(in: area) } })
    else { return false }
    drafts[last].loci = own
    for locus in own { drafts[last].note("place.refined", "places", locus.tokens) }
    return true
  }

  /// A noun claims only beside a place of its own or a number; a predicate always.
  private func claims(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    if fact.outcome.kind == .debris, fact.outcome.grade == .noun, clause.outcomes.count == 1 {
      return clause.loci.contains { !$0.isAnaphor } || clause.damage.hasHarm
    }
    guard fact.outcome.grade == .noun else { return true }
    if clause.loci.isEmpty { return false }
    if clause.discourse.contains(.negation), fact.outcome.kind != .alert { return false }
    return true
  }

  // MARK: - Drafting

  private func drafted(_ fact: OutcomeFact, _ clause: Clause, _ following: [Clause]) -> [Draft] {
    let (loci, isBorrowed) = places(for: fact, clause, following)
    guard !loci.isEmpty else { return [] }
    var base = Draft(kind: fact.outcome.kind, phase: fact.outcome.phase, loci: loci, clause: clause)
    base.hasBorrowedPlace = isBorrowed
    base.isDenied = clause.discourse.contains(.denial) || isNegated(fact)
    base.note(fact.rule, "kind", fact.tokens)
    if let time = clause.times.first ?? timeOfSentence(clause) { base.set(time) }
    if let attribution = attributions[clause.sentenceIndex] { base.set(attribution) }
    return withThreats(base, clause).flatMap { withEnd($0, clause) }
  }

  /// «С 06:40 до 07:36 мост был закрыт», «ненадолго»: a notice with both its times has begun and ended.
  private func withEnd(_ draft: Draft, _ clause: Clause) -> [Draft] {
    guard draft.kind == .restriction || draft.kind == .alert, draft.phase == .start, let time = draft.time,
      time.isRange,
      clause.times.contains(where: { $0.tokens == time.tokens })
    else { return [draft] }
    var end = draft
    end.phase = .end
    return [draft, end]
  }

  /// Its own places; else those of the context, unless the rest of the sentence breaks the claim down by place.
  private func places(for fact: OutcomeFact, _ clause: Clause, _ following: [Clause]) -> ([Locus], isBorrowed: Bool) {
    let own = PlaceContext.mostSpecific(clause.loci)
    if !own.isEmpty { return (own, false) }
    if fact.outcome.kind == .shelter || fact.outcome.kind == .alert, !clause.addresseeLoci.isEmpty {
      return (PlaceContext.mostSpecific(clause.addresseeLoci), false)
    }
    if following.contains(where: { $0.isElliptic && !$0.loci.isEmpty }) { return ([], true) }
    if fact.outcome.kind == .evacuation || fact.outcome.kind == .shelter, let ground = lastGround(near: clause) {
      return (fact.outcome.kind == .shelter ? ground.loci.map(settlement) : ground.loci, true)
    }
    let borrowed = context.places(for: clause)
    if let country = country(over: borrowed, fact, clause) { return ([country], true) }
    if borrowed.isEmpty, let next = following.first(where: { !$0.loci.isEmpty }) {
      return (PlaceContext.mostSpecific(next.loci), true)
    }
    return (borrowed, true)
  }

  /// "The radars lost another 38" after a list of regions: a number of its own, over the country that the report is about.
  private func country(over borrowed: [Locus], _ fact: OutcomeFact, _ clause: Clause) -> Locus? {
    guard fact.outcome.kind == .interception || fact.outcome.kind == .attack, borrowed.count > 1,
      !clause.quantities.isEmpty,
      borrowed.allSatisfy({ $0.place.level == .region })
    else { return nil }
    return context.all.last { country in
      country.place.level == .country && borrowed.allSatisfy { $0.lies(in: country) }
    }
  }

  private func lastGround(near clause: Clause) -> Draft? {
    drafts.last { ($0.isGround || $0.kind == .evacuation) && !$0.isDenied && clause.sentenceIndex - $0.sentence <= 3 }
  }

  /// Where people of a street or a site are housed: somewhere in its settlement or city district.
  private func settlement(_ locus: Locus) -> Locus {
    guard locus.place.level == .street || locus.place.level == .site else { return locus }
    return context.all.last { locus.lies(in: $0) && ($0.place.level == .cityDistrict || $0.place.level == .settlement) }
      ?? locus
  }

  private func timeOfSentence(_ clause: Clause) -> TimeFact? {
    TimeReader(reading).times(in: clause.sentence.tokens).facts.last { $0.tokens.lowerBound < clause.tokens.lowerBound }
  }

  /// One draft for each class that has a count of its own; else one, of the class or of several together.
  private func withThreats(_ base: Draft, _ clause: Clause) -> [Draft] {
    if clause.threats.isEmpty, clause.quantities.isEmpty, let pending = ellipsis.pending,
      pending.sentence.line == clause.sentence.line,
      pending.sentenceIndex != clause.sentenceIndex
    {
      return withThreats(base, pending)
    }
    let threats = clause.threats
    let counted = threats.filter { $0.count != nil }
    if Set(counted.map(\.threat)).count > 1 || counted.count > 1 && Set(counted.map(\.model)).count > 1 {
      return counted.map { threat in
        var draft = base
        draft.set(threat)
        return draft
      }
    }
    var draft = base
    let classes = Set(threats.map(\.threat)).subtracting([.unknown])
    if let one = counted.first ?? threats.first(where: { $0.model != nil }) ?? threats.first {
      draft.set(one)
      if classes.count > 1, one.count == nil { draft.threat = .mixed }
    }
    if draft.count == nil, let free = freeCount(clause, draft) {
      draft.count = free.count
      draft.note(free.rule, "count", free.tokens)
    }
    return [draft]
  }

  /// A number that no noun claims: of the threats, where the clause tells what became of them or is elliptic.
  private func freeCount(_ clause: Clause, _ draft: Draft) -> Quantity? {
    let isCounted: Bool
    switch draft.kind {
    case .interception, .attack, .strike, .debris, .sighting: isCounted = true
    default: isCounted = false
    }
    guard isCounted else { return nil }
    let isThreatNamed = clause.threats.contains { $0.count == nil }
    if draft.kind == .strike, let blows = blows(clause) { return blows }
    return clause.freeQuantities.first { quantity in
      if isAddress(quantity) { return false }
      if quantity.isTimes { return true }
      return !isFollowedByNoun(quantity) && (draft.kind != .strike || clause.isElliptic)
        && !(isThreatNamed && draft.kind == .debris)
    }
  }

  /// «дома № 12», "houses numbered 12 and 13".
  private func isAddress(_ quantity: Quantity) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    if reading.text.mark(before) == 0x2116 || reading.text.mark(before) == 0x23 { return true }
    return reading.marks.contains { mark in
      guard case .damaged = mark.sense else { return false }
      return (0...3).contains(before - mark.tokens.upperBound + 1)
    }
  }

  /// «26 ударов»: so many blows, of at least as many threats.
  private func blows(_ clause: Clause) -> Quantity? {
    clause.freeQuantities.first { quantity in
      clause.outcomes.contains { fact in
        fact.outcome.kind == .strike && fact.outcome.grade == .noun
          && fact.tokens.lowerBound == quantity.tokens.upperBound
      }
    }.map { Quantity(tokens: $0.tokens, count: .atLeast($0.count.minimum), isTimes: true, rule: "count.blows") }
  }

  /// Whether a word that is neither predicate, place nor preposition follows: the number counts something else.
  private func isFollowedByNoun(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    guard reading.text.tokens.indices.contains(next), reading.text.tokens[next].kind == .word else { return false }
    if reading.text.tokens[next].range.count <= 8 && !reading.text.tokens[next].isLatin { return false }
    if reading.text.tokens[next].isLatin && reading.text.tokens[next].range.count <= 4 { return false }
    return !reading.marks.contains { mark in
      guard mark.tokens.contains(next) else { return false }
      switch mark.sense {
      case .outcome(let outcome): return outcome.grade != .noun
      case .threat, .time, .discourse: return true
      default: return false
      }
    }
  }

  // MARK: - Consequences

  /// A clause without a predicate: it tells what came of an event before, or of one at the place that it names.
  private mutating func apply(consequencesOf clause: Clause) {
    guard clause.hasConsequence else { return applyAttribution(of: clause) }
    let own = PlaceContext.mostSpecific(clause.loci.filter { !$0.isAnaphor })
    if let target = target(for: clause, own) {
      apply(consequencesOf: clause, to: [target])
    } else if !own.isEmpty, isCausedFromTheAir,
      !clause.damage.damage.isEmpty || clause.damage.hasHarm || clause.casualties.hasVictims
        || clause.fire?.isReported == true
    {
      var draft = Draft(kind: weakKind, phase: nil, loci: own, clause: clause)
      draft.isWeak = true
      draft.note("composition.damage_at_place", "kind", clause.tokens)
      if let time = clause.times.first { draft.set(time) }
      if let attribution = attributions[clause.sentenceIndex] { draft.set(attribution) }
      if let threat = clause.threats.first { draft.set(threat) }
      drafts.append(draft)
      apply(consequencesOf: clause, to: [drafts.count - 1])
    }
  }

  /// Damage told by itself is a strike, but where the report speaks only of what was shot down or fell, it is debris.
  private var weakKind: EventKind {
    let hasBlow = reading.marks.contains { mark in
      guard case .outcome(let outcome) = mark.sense else { return false }
      return outcome.kind == .strike || outcome.kind == .attack
    }
    return !hasBlow && drafts.contains { $0.kind == .debris || $0.kind == .interception } ? .debris : .strike
  }

  /// Whether the report speaks of threats or blows at all: a fire without either is a fire.
  private var isCausedFromTheAir: Bool {
    lastThreat != nil || !drafts.isEmpty
      || attributions.values.contains { $0.attribution.role == .militaryAdministration }
      || reading.marks.contains { mark in
        guard case .outcome(let outcome) = mark.sense else { return false }
        return outcome.kind == .strike || outcome.kind == .attack
      }
  }

  /// The event that a consequence belongs to: at its own place, or the last one on the ground.
  private func target(for clause: Clause, _ own: [Locus]) -> Int? {
    guard own.isEmpty else {
      let keys = Set(own.map(\.key))
      return drafts.lastIndex { $0.takesConsequences && keys.isSubset(of: $0.loci.map(\.key)) && !$0.isDenied }
    }
    let ground = drafts.lastIndex { ($0.isGround || $0.kind == .attack) && !$0.isDenied }
    let last = drafts.lastIndex { $0.takesConsequences && !$0.isDenied }
    let isHarm = clause.casualties.hasVictims || clause.damage.hasHarm || clause.fire?.isReported == true
    return isHarm ? ground ?? last : drafts.lastIndex { $0.isGround && !$0.isDenied } ?? last
  }

  private mutating func applyAttribution(of clause: Clause) {
    guard let attribution = attributions[clause.sentenceIndex], clause.loci.isEmpty, !drafts.isEmpty else { return }
    for index in drafts.indices
    where drafts[index].attribution == nil && drafts[index].sentence >= clause.sentenceIndex - 1 {
      drafts[index].set(attribution)
    }
  }

  private mutating func apply(consequencesOf clause: Clause, to indices: [Int]) {
    let takers = indices.filter { drafts[$0].takesConsequences }
    if let index = takers.first(where: { drafts[$0].isGround }) ?? takers.first {
      drafts[index].take(clause)
    } else if clause.hasConsequence, let index = target(for: clause, []),
      indices.contains(where: { drafts[$0].kind == .evacuation || drafts[$0].kind == .shelter })
    {
      drafts[index].take(clause)
    }
    if indices.contains(where: { drafts[$0].kind == .evacuation }),
      let index = drafts.lastIndex(where: { $0.isGround && !$0.isDenied })
    {
      drafts[index].response.insert(.evacuation)
    }
  }
}
