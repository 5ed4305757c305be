internal import TocsinLanguage
internal import TocsinModel

/// What came of an event: casualties, damage, fire and response, and to which event each belongs.
extension Composer {
  /// A clause without a predicate: it tells what came of an event before, or of one at the place that it names.
  mutating func apply(consequencesOf clause: Clause) {
    guard clause.hasConsequence else { return applyAttribution(of: clause) }
    if clause.loci.allSatisfy(\.isAnaphor), let last = drafts.indices.last { settleArrival(last, clause) }
    let named = PlaceContext.mostSpecific(clause.loci.filter { !$0.isAnaphor })
    let own = named.isEmpty ? context.untoldTopic(of: clause, drafts) + finerStand(in: clause) : named
    if let target = target(for: clause, own) {
      apply(consequencesOf: clause, to: [target])
    } else if let told = toldAlready(own) {
      for index in told { drafts[index].take(clause) }
    } else if !own.isEmpty || tellsOfBlow(clause), isCausedFromTheAir(clause),
      !clause.damage.damage.isEmpty || clause.damage.hasHarm || clause.casualties.hasVictims
        || clause.fire?.isReported == true
    {
      let loci = own.isEmpty ? context.places(for: clause) : own
      guard !loci.isEmpty else { return }
      var draft = Draft(kind: weakKind(clause, at: loci), phase: nil, loci: loci, clause: clause)
      draft.isWeak = true
      draft.hasBorrowedPlace = own.isEmpty
      draft.note("composition.damage_at_place", "kind", clause.tokens)
      if let time = clause.times.first { draft.set(time) }
      if let attribution = attributions[clause.sentenceIndex] { draft.set(attribution) }
      if let threat = clause.threats.first { draft.set(threat) }
      add(draft)
      apply(consequencesOf: clause, to: [drafts.count - 1])
    } else if named.isEmpty, let last = target(for: clause, []) {
      // Why: a town that was named in passing ("said to the people of Smolensk") holds back no crews from the last event.
      apply(consequencesOf: clause, to: [last])
    }
  }

  /// «Хуже всего на улице Мира. Там ранило сторожа» behind a claim about the whole city: a word that stands for a place
  /// inside that of the last claim.
  private func finerStand(in clause: Clause) -> [Locus] {
    guard let last = drafts.last, !last.isGround else { return [] }
    return PlaceContext.mostSpecific(clause.loci.filter { stand in last.loci.contains { stand.lies(in: $0) } })
  }

  /// «Внаслідок удару поранено двох»: a blow or a threat beside its effects, in a report that tells where it is about.
  private func tellsOfBlow(_ clause: Clause) -> Bool {
    clause.outcomes.allSatisfy { $0.outcome.grade == .noun }
      && (!clause.threats.isEmpty
        || clause.outcomes.contains { $0.outcome.kind == .strike || $0.outcome.kind == .attack })
  }

  /// "Some houses in the Podilskyi and Obolonskyi districts have no light": an event at each of several places is known.
  private func toldAlready(_ places: [Locus]) -> [Int]? {
    guard places.count > 1 else { return nil }
    let events = places.compactMap { place in
      drafts.lastIndex { $0.isGround && !$0.isDenied && $0.loci.count == 1 && $0.loci[0].key == place.key }
    }
    return events.count == places.count ? events : nil
  }

  /// Damage told by itself is a strike, but where the report speaks only of what was shot down or fell, or has just told of
  /// wreckage in the town, it is debris.
  func weakKind(_ clause: Clause, at places: [Locus]) -> EventKind {
    if let last = drafts.last, last.kind == .debris, clause.sentenceIndex - last.sentence == 1,
      clause.sentence.paragraph == last.paragraph,
      last.loci.contains(where: { town in places.allSatisfy { $0.lies(in: town) } })
    {
      return .debris
    }
    let hasBlow = reading.hasOutcome { $0.kind == .strike || $0.kind == .attack }
    let hasWreckage =
      hasTold([.debris]) || hasTold([.interception]) && namesWreckage(before: clause.tokens.upperBound)
    return !hasBlow && hasWreckage ? .debris : .strike
  }

  private func namesWreckage(before end: Int) -> Bool {
    reading.marks(startingIn: 0..<end).contains { mark in
      guard case .outcome(let outcome) = mark.sense else { return false }
      return outcome.kind == .debris
    }
  }

  /// Whether the report speaks of threats or blows at all: a fire without either is a fire.
  func isCausedFromTheAir(_ clause: Clause) -> Bool {
    lastThreat != nil || !drafts.isEmpty || namesThreat(around: clause.sentence)
      || attributions.values.contains { $0.attribution.role == .militaryAdministration }
      || reading.hasOutcome { $0.kind == .strike || $0.kind == .attack }
  }

  /// «в Каменске посекло фасад, в Гукове сгорел сарай из-за упавшего БПЛА»
  ///
  /// English news tell of the damage first, and name the drones farther down.
  private func namesThreat(around sentence: Sentence) -> Bool {
    let isNews = reading.language == .english
    return reading.marks(in: isNews ? 0..<reading.text.tokens.count : sentence.tokens).contains { mark in
      if case .threat(let threat, _, _) = mark.sense { threat != .unknown } else { false }
    }
  }

  /// The event that a consequence belongs to: at its own place, or the last one on the ground.
  func target(for clause: Clause, _ own: [Locus]) -> Int? {
    guard own.isEmpty else {
      let keys = Set(own.map(\.key))
      return drafts.lastIndex { draft in
        draft.takesConsequences && keys.isSubset(of: draft.loci.map(\.key)) && !draft.isDenied
          && (draft.kind == .strike || draft.kind == .debris || draft.loci.count <= keys.count)
      }
    }
    let ground = drafts.lastIndex { ($0.isGround || $0.kind == .attack) && !$0.isDenied }
    let last = drafts.lastIndex { $0.takesConsequences && !$0.isDenied }
    let isHarm = clause.casualties.hasVictims || clause.damage.hasHarm || clause.fire?.isReported == true
    return isHarm ? ground ?? last : drafts.lastIndex { $0.isGround && !$0.isDenied } ?? last
  }

  mutating func applyAttribution(of clause: Clause) {
    guard let attribution = attributions[clause.sentenceIndex], clause.loci.isEmpty, !drafts.isEmpty else { return }
    for index in drafts.indices
    where drafts[index].attribution == nil && drafts[index].sentence >= clause.sentenceIndex - 1 {
      drafts[index].set(attribution)
    }
  }

  /// «Один БпЛА долетів до Калуша: зайнявся цех»: what came to a town and did harm there, in one sentence, has struck.
  private mutating func settleArrival(_ index: Int, _ clause: Clause) {
    let draft = drafts[index]
    guard draft.kind == .sighting, draft.sentence == clause.sentenceIndex, draft.loci.count == 1, !draft.isDenied,
      draft.loci.allSatisfy({ $0.isWithinRegion && $0.place.level != .district }),
      clause.casualties.hasVictims || clause.fire?.isReported == true
        || clause.damage.hasHarm && !clause.damage.damage.subtracting([.none]).isEmpty
    else { return }
    drafts[index].kind = .strike
    drafts[index].note("settle.arrival_with_effect", "kind", nil)
  }

  mutating func apply(consequencesOf clause: Clause, to indices: [Int]) {
    for index in indices { settleArrival(index, clause) }
    let takers = indices.filter { drafts[$0].takesConsequences }
    if let index = takers.first(where: { drafts[$0].isGround }) ?? takers.first {
      drafts[index].take(clause)
    } else if clause.hasConsequence, let index = target(for: clause, []),
      indices.contains(where: { drafts[$0].kind == .evacuation || drafts[$0].kind == .shelter })
    {
      drafts[index].take(clause)
    }
    if let evacuation = indices.first(where: { drafts[$0].kind == .evacuation }),
      let index = drafts.lastIndex(where: { $0.isGround && !$0.isDenied })
    {
      drafts[index].response.insert(.evacuation)
      for tokens in drafts[evacuation].quotes["kind"] ?? [] {
        drafts[index].note("response.evacuation", "response", tokens)
      }
    }
  }
}
