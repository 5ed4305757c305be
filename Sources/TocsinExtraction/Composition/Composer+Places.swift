internal import TocsinLanguage
internal import TocsinModel

/// Where a claim happened: its own places, or those that the sentence, the report or the speaker stands for.
extension Composer {
  /// Its own places; else those of the context, unless the rest of the sentence breaks the claim down by place.
  func places(for fact: OutcomeFact, _ clause: Clause, _ following: ArraySlice<Clause>) -> ([Locus], isBorrowed: Bool) {
    let own = PlaceContext.mostSpecific(meant(by: fact, clause))
    if fact.outcome.kind == .evacuation, own.allSatisfy(\.isAnaphor), let ground = lastGround(near: clause) {
      return (ground.loci, true)
    }
    if !own.isEmpty { return (own, false) }
    if fact.outcome.kind == .shelter || fact.outcome.kind == .alert, !clause.addresseeLoci.isEmpty {
      return (PlaceContext.mostSpecific(clause.addresseeLoci), false)
    }
    if fact.outcome.kind == .restriction || fact.outcome.kind == .alert, let state = clause.actors.last {
      return ([state], false)
    }
    if let notice = alertThatEnds(fact, clause) { return (notice.loci, true) }
    if following.contains(where: { $0.isElliptic && !$0.loci.isEmpty }) { return ([], true) }
    if fact.outcome.kind == .shelter, let ground = lastGround(near: clause) {
      return (ground.loci.map(settlement), true)
    }
    if fact.outcome.kind == .alert, fact.outcome.phase == .end, let alert = openAlert { return (alert.loci, true) }
    if fact.outcome.kind == .alert, !context.isPlaced(clause), let area = context.area { return ([area], true) }
    if isDowningOverArea(fact, clause), let area = context.area { return ([area], true) }
    let borrowed = context.places(for: clause).map { fact.outcome.kind == .alert ? settlement($0) : $0 }
    if let country = country(over: borrowed, fact, clause) ?? nation(over: borrowed, fact, clause) {
      return ([country], true)
    }
    if borrowed.isEmpty || isOfOneIn(borrowed, clause), let next = following.first(where: { !$0.loci.isEmpty }) {
      return (PlaceContext.mostSpecific(next.loci), true)
    }
    if borrowed.isEmpty, fact.outcome.kind == .interception || fact.outcome.kind == .sighting {
      return (clause.actors.suffix(1), true)
    }
    return (borrowed, true)
  }

  /// "A drone was downed and blew up near the plant": of one threat a whole country tells less than the rest of the sentence.
  private func isOfOneIn(_ borrowed: [Locus], _ clause: Clause) -> Bool {
    borrowed.allSatisfy { $0.place.level == .country } && !clause.threats.isEmpty
      && clause.threats.allSatisfy { $0.count == .exactly(1) }
  }

  /// The clause's places as a claim of this kind means them: of flights, the airports of towns.
  private func meant(by fact: OutcomeFact, _ clause: Clause) -> [Locus] {
    if fact.outcome.kind == .restriction, clause.discourse.contains(.aviation) || isOfTownItself(fact, clause) {
      return clause.loci.map(airport)
    }
    return fact.outcome.kind.isHeardAbout ? withoutNouns(clause.loci) : clause.loci
  }

  /// «Ейск проснулся от взрывов, над портом дым»: beside a name, a common noun for a site tells of something else.
  private func withoutNouns(_ loci: [Locus]) -> [Locus] {
    let named = loci.filter { locus in
      locus.place.level != .site || locus.tokens.isEmpty || reading.text.tokens[locus.tokens.lowerBound].isCapitalised
    }
    return named.isEmpty ? loci : named
  }

  /// «Сім БпЛА збили» behind blows at several places: over the region that the publisher speaks for.
  private func isDowningOverArea(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    fact.outcome.kind == .interception && clause.countsThreats && !context.isPlaced(clause)
      && context.area?.place.level == .region && drafts.last.map { $0.isGround || $0.kind == .attack } == true
  }

  /// The alert that was declared last and not lifted: "all clear" without a place is said of it.
  private var openAlert: Draft? { drafts.last { $0.kind == .alert }.flatMap { $0.phase == .start ? $0 : nil } }

  /// "The radars lost another 38" after a list of regions: a number of its own, over the country that the report is about.
  private func country(over borrowed: [Locus], _ fact: OutcomeFact, _ clause: Clause) -> Locus? {
    guard fact.outcome.kind == .interception || fact.outcome.kind == .attack, borrowed.count > 1,
      !clause.quantities.isEmpty,
      borrowed.allSatisfy({ $0.place.level == .region }), !isAttacked(borrowed)
    else { return nil }
    let named = context.all.last { country in
      country.place.level == .country && borrowed.allSatisfy { $0.lies(in: country) }
    }
    return named ?? borrowed.first?.place.country.flatMap { countries[$0] }
  }

  /// Whether the claim before is an uncounted attack on these places: the number is of what was stopped there.
  private func isAttacked(_ places: [Locus]) -> Bool {
    guard let last = drafts.last, last.kind == .attack || last.kind == .interception, last.count == nil else {
      return false
    }
    return Set(places.map(\.key)) == Set(last.loci.map(\.key))
  }

  /// "The air force said it downed 74": a number of its own, told by an office that speaks for the whole country.
  private func nation(over borrowed: [Locus], _ fact: OutcomeFact, _ clause: Clause) -> Locus? {
    guard context.area == nil, fact.outcome.kind == .interception || fact.outcome.kind == .attack,
      let role = attributions[clause.sentenceIndex]?.attribution.role, role.isNational,
      let count = clause.threats.compactMap(\.count).first, count.minimum > 1,
      !drafts.contains(where: { $0.kind == fact.outcome.kind && $0.count == count })
    else { return nil }
    return borrowed.first?.place.country.flatMap { countries[$0] }
  }

  /// «Отбой — в 4:50»: without a place of its own an alert ends where the last one began.
  private func alertThatEnds(_ fact: OutcomeFact, _ clause: Clause) -> Draft? {
    guard fact.outcome.phase == .end, fact.outcome.kind == .alert else { return nil }
    return drafts.last { $0.kind == .alert && $0.phase == .start && !$0.isDenied }
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
}

extension EventKind {
  /// Whether it is told of a whole town rather than of a site in it.
  fileprivate var isHeardAbout: Bool { self == .explosion || self == .alert }
}

extension SourceRole {
  /// Whether it counts what happens over the whole country.
  fileprivate var isNational: Bool { self == .airForce || self == .ministryOfDefence || self == .generalStaff }
}
