internal import TocsinLanguage
internal import TocsinModel

/// Walks the clauses of a report in order and drafts the events that they claim.
struct Composer {
  let reading: Reading
  let attributions: [Int: AttributionFact]
  var context: PlaceContext
  var drafts: [Draft] = []
  /// The kinds of what has been drafted.
  private var told: Set<EventKind> = []
  var lastThreat: ThreatFact?
  var ellipsis = EllipsisReader()
  /// The clause behind the one at hand.
  private(set) var next: Clause?
  /// The paragraph of a report that opens with drills, courts or purchases.
  var offTopic: Int?
  /// Whether the whole report is a few words, as live channels post them: a bare place is then a sighting.
  let isLivePost: Bool

  /// The countries of the places that the report names, by their codes.
  let countries: [String: Locus]
  /// The airports of the towns that it names, by the keys of the towns.
  let airports: [String: Locus]

  init(
    _ reading: Reading, home: Locus?, named: [Locus], countries: [String: Locus], airports: [String: Locus],
    attributions: [Int: AttributionFact]
  ) {
    self.reading = reading
    self.countries = countries
    self.airports = airports
    self.attributions = attributions
    context = PlaceContext(home: home, named: named.filter { !$0.isAnaphor })
    isLivePost = reading.language != .english && (reading.isShort(Self.longestLivePost) || reading.isOfShortLines)
  }

  /// A post of a live channel has no more words than this («Курс на Київ!», «Яготин південь») or hardly more in each line.
  static let longestLivePost = 8

  mutating func compose(_ clauses: [Clause]) -> [Draft] {
    var end = clauses.startIndex
    for (index, clause) in clauses.enumerated() {
      next = clauses.indices.contains(index + 1) ? clauses[index + 1] : nil
      while end < clauses.endIndex, clauses[end].sentenceIndex == clause.sentenceIndex || end <= index { end += 1 }
      take(clause, following: clauses[(index + 1)..<end])
    }
    return drafts
  }

  private mutating func take(_ clause: Clause, following: ArraySlice<Clause>) {
    context.enter(clause, isTopic: isTopic(clause))
    if let threat = clause.threats.last { lastThreat = threat }
    if clause.discourse.contains(.unrelated), clause.sentenceIndex <= 1 { offTopic = clause.sentence.paragraph }
    guard !isTalk(clause), !isOffTopic(clause) else { return noteSilence(of: clause) }
    let kinds = predicates(of: clause).filter { !isYetToCome($0) }
    var made: [Int] = []
    for fact in kinds {
      for draft in drafted(fact, clause, following) {
        made.append(drafts.count)
        add(draft)
      }
    }
    if made.isEmpty, clause.discourse.contains(.denial) { denyLast(clause) }
    if made.isEmpty, !kinds.isEmpty { ellipsis.leaveOpen(clause) } else if !made.isEmpty { ellipsis.close(clause) }
    if made.isEmpty, refinePlace(by: clause) { return }
    if made.isEmpty { apply(consequencesOf: clause) } else { apply(consequencesOf: clause, to: made) }
  }

  mutating func add(_ draft: Draft) {
    drafts.append(draft)
    told.insert(draft.kind)
  }

  /// Whether an event of one of these kinds has been told.
  func hasTold(_ kinds: Set<EventKind>) -> Bool { !told.isDisjoint(with: kinds) }

  /// «Эта информация не соответствует действительности»: what the sentence before told did not happen.
  private mutating func denyLast(_ clause: Clause) {
    for index in drafts.indices where clause.sentenceIndex - drafts[index].sentence == 1 {
      drafts[index].isDenied = true
    }
  }

  /// «не падал», "did not fall".
  private func isNegated(_ fact: OutcomeFact) -> Bool {
    reading.marks(around: fact.tokens.lowerBound).contains {
      $0.sense == .discourse(.negation) && $0.tokens.upperBound == fact.tokens.lowerBound
    }
  }

  /// "Without any mention of casualties", in whatever words: the event before stays without figures.
  private mutating func noteSilence(of clause: Clause) {
    guard clause.casualties.isUnknown, let index = target(for: clause, []) else { return }
    drafts[index].take(clause.casualties)
  }

  private func drafted(_ fact: OutcomeFact, _ clause: Clause, _ following: ArraySlice<Clause>) -> [Draft] {
    let (places, isBorrowed) = places(for: fact, clause, following)
    let loci =
      fact.outcome.kind == .restriction ? places.map { isOfAirport($0, fact, clause) ? airport(of: $0) : $0 } : places
    guard !loci.isEmpty else { return [] }
    var base = Draft(kind: fact.outcome.kind, phase: fact.outcome.phase, loci: loci, clause: clause)
    base.hasBorrowedPlace = isBorrowed
    base.isDenied = clause.discourse.contains(.denial) || isNegated(fact)
    base.note(fact.rule, "kind", fact.tokens)
    let time = fact.rule == KindResolver.liftRule ? clause.times.last : clause.times.first
    if let time = time ?? timeBefore(clause) { base.set(time) }
    if let attribution = attributions[clause.sentenceIndex] { base.set(attribution) }
    return withThreats(base, clause).flatMap { parted($0, clause) }.flatMap { withEnd($0, clause) }
  }

  /// «С 06:40 до 07:36 мост был закрыт», «ненадолго»: a notice with both its times has begun and ended.
  private func withEnd(_ draft: Draft, _ clause: Clause) -> [Draft] {
    guard draft.kind == .restriction || draft.kind == .alert, draft.phase == .start,
      clause.discourse.contains(.brief) || hasBothTimes(draft, clause)
    else { return [draft] }
    var end = draft
    end.phase = .end
    end.note("notice.has_ended", "kind", nil)
    return [draft, end]
  }

  private func hasBothTimes(_ draft: Draft, _ clause: Clause) -> Bool {
    guard let time = draft.time, time.isRange else { return false }
    return clause.times.contains { $0.tokens == time.tokens }
  }

  private func timeBefore(_ clause: Clause) -> TimeFact? {
    clause.sentenceTimes.last { $0.tokens.lowerBound < clause.tokens.lowerBound }
  }
}
