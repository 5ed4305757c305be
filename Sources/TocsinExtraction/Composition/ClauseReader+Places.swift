internal import TocsinLanguage
internal import TocsinModel

/// What the places of a clause are to it: where it happened, who spoke, where something came from.
extension ClauseReader {
  func gatherLoci(_ clause: inout Clause) {
    let marks = reading.marks(in: clause.sentence.tokens)
    var neighbours: [Locus] = []
    var listed: (group: Int, part: Part)?
    for locus in loci where clause.tokens.contains(locus.tokens.lowerBound) {
      var part = part(of: locus, marks, clause)
      if part == .event, isNear(locus, marks) { part = .neighbour }
      if part == .event, let listed, listed.group == locus.listGroup { part = listed.part }
      listed = part == .origin || part == .addressee ? locus.listGroup.map { ($0, part) } : nil
      switch part {
      case .neighbour: neighbours.append(locus)
      case .event: clause.loci.append(locus)
      case .speaker: clause.speakerLoci.append(locus)
      case .addressee: clause.addresseeLoci.append(locus)
      case .origin, .other: if locus.place.level == .country { clause.actors.append(locus) }
      }
    }
    let isOverSea = clause.outcomes.contains { $0.outcome.kind == .interception || $0.outcome.kind == .sighting }
    neighbours.removeAll { $0.place.level == .country }
    if let first = neighbours.first { neighbours.removeAll { $0.key != first.key && !isBeside($0, first) } }
    let named = clause.loci.filter { !$0.isAnaphor && (isOverSea || $0.place.level != .water) }
    clause.loci += named.isEmpty ? neighbours : neighbours.filter { near in named.contains { near.lies(in: $0) } }
    // «Жители Миллерова слышали взрывы»: those who hear a bang are where it happened.
    if clause.loci.allSatisfy(\.isAnaphor), clause.outcomes.contains(where: { $0.outcome.kind == .explosion }) {
      clause.loci += clause.addresseeLoci
    }
    let isOnLand = clause.loci.contains { $0.place.level != .water && !$0.isAnaphor }
    if isOnLand, !isOverSea, !isMereList(clause) { clause.loci.removeAll { $0.place.level == .water } }
  }

  /// «по 7 — над акваторией Черного моря и Краснодарским краем»: without a word on what happened, seas and regions are alike.
  private func isMereList(_ clause: Clause) -> Bool {
    clause.outcomes.isEmpty && !clause.quantities.isEmpty && clause.casualties.isEmpty && clause.fire == nil
      && !hasHarm(clause)
  }

  /// "Bucharest says", "Moscow denied": a city that speaks is a government.
  private func speaks(_ locus: Locus, _ marks: [Mark]) -> Bool {
    guard reading.language == .english, locus.place.level == .settlement || locus.place.level == .region,
      locus.tokens.count == 1, !isBehindPreposition(locus)
    else { return false }
    return marks.contains { $0.sense == .speech && $0.tokens.lowerBound == locus.tokens.upperBound }
  }

  /// What a place is to its sentence.
  private enum Part { case event, neighbour, speaker, addressee, origin, other }

  /// Whether the place is the event's, a speaker's, or one where something came from or whom it was said to.
  private func part(of locus: Locus, _ marks: [Mark], _ clause: Clause) -> Part {
    if locus.place.level == .country, !locus.isAnaphor && isActor(locus, marks) || isInBrackets(locus) { return .other }
    if isInBrackets(locus), locus.place.level != .district { return .other }
    if speaks(locus, marks) { return .other }
    if isLaunchArea(locus, clause) || clause.originTokens.contains(locus.tokens.lowerBound) { return .origin }
    for mark in marks {
      switch mark.sense {
      case .role(let role) where role != .witnesses:
        if mark.tokens.overlaps(locus.tokens) { return .speaker }
        if !locus.isAnaphor, isBeside(mark, locus) { return .speaker }
      case .discourse(.origin)
      where isGoverned(locus, by: mark) && (mark.tokens.overlaps(locus.tokens) || !isDeed(mark, marks)):
        return .origin
      case .discourse(.destination) where isGoverned(locus, by: mark): return .other
      case .discourse(.addressee) where isGoverned(locus, by: mark): return .addressee
      case .response(.medics) where !clause.outcomes.contains { $0.outcome.isImpact } && !hasHarm(clause):
        if isNear(locus, behindHospital: mark.tokens.upperBound) { return .other }
      default: continue
      }
    }
    return .event
  }

  /// «в горбольницу Белгорода», «в горбольницу №2 Белгорода», "to City Hospital No. 2 of Belgorod"
  private func isNear(_ locus: Locus, behindHospital end: Int) -> Bool {
    let gap = locus.tokens.lowerBound - end
    return gap == 0 || gap == 1 || gap == 2 && reading.text.mark(end) == 0x2116
      || (2...4).contains(gap) && reading.text.isWord(end, "no")
  }

  /// "Russia attacked": an actor with its deed; the place behind it is the target.
  func isDeed(_ mark: Mark, _ marks: [Mark]) -> Bool {
    marks.contains { other in
      guard case .outcome = other.sense else { return false }
      return other.tokens.overlaps(mark.tokens)
    }
  }

  /// «губернатор Тульской области», "the Defence Ministry in Bucharest".
  private func isBeside(_ mark: Mark, _ locus: Locus) -> Bool {
    guard let distance = reading.text.distance(mark.tokens, locus.tokens) else { return false }
    if locus.tokens.upperBound <= mark.tokens.lowerBound, isBehindPreposition(locus) { return false }
    return distance == 0
      || distance == 1 && ["in", "of"].contains { reading.text.isWord(mark.tokens.upperBound, $0) }
  }

  /// «насчитал в Глушковском районе губернатор»: where it happened, and no area of his.
  private func isBehindPreposition(_ locus: Locus) -> Bool {
    guard locus.tokens.lowerBound > 0 else { return false }
    return Self.prepositions.contains(reading.text.tokens[locus.tokens.lowerBound - 1])
  }

  private static let prepositions: WordSet = [
    "в", "во", "над", "на", "под", "у", "по", "из", "с", "за", "біля", "in", "at", "on", "near", "over", "from", "of",
    "to", "into", "for", "around", "above", "outside", "towards", "toward", "against",
  ]

  func isGoverned(_ locus: Locus, by mark: Mark) -> Bool {
    if mark.tokens.overlaps(locus.tokens) { return true }
    guard mark.tokens.upperBound <= locus.tokens.lowerBound else { return false }
    return (reading.text.distance(mark.tokens, locus.tokens) ?? .max) <= 1
  }

  /// «Саратов (Гагарин)»: in brackets just behind a place stands another name of it, or where it lies.
  private func isInBrackets(_ locus: Locus) -> Bool {
    let before = locus.tokens.lowerBound - 1
    guard reading.text.mark(before) == 0x28, reading.text.mark(locus.tokens.upperBound) == 0x29 else { return false }
    return loci.contains { $0.tokens.upperBound == before }
  }

  private func hasHarm(_ clause: Clause) -> Bool {
    reading.marks(in: clause.tokens).contains { $0.sense == .harm }
  }

  /// "Five western regions of Russia": the country is where it happened.
  private func isWholeOfParts(_ country: Locus) -> Bool {
    guard country.tokens.lowerBound > 1 else { return false }
    return Self.parts.contains(reading.text.tokens[country.tokens.lowerBound - 2])
  }

  private static let parts: WordSet = ["regions", "oblasts", "provinces", "parts", "areas", "cities"]

  /// A country just before a predicate, or behind "by", is who acts ("Russia launched"); one behind "of" belongs to a name.
  private func isActor(_ locus: Locus, _ marks: [Mark]) -> Bool {
    if reading.text.isWord(locus.tokens.lowerBound - 1, "by") { return true }
    if reading.text.isWord(locus.tokens.lowerBound - 1, "of") { return !isWholeOfParts(locus) }
    if isBehindPreposition(locus) { return false }
    guard
      reading.language == .english || locus.isNominative || Fold.key(locus.place.said) == Fold.key(locus.place.native)
        || reading.text.tokens[locus.tokens.lowerBound].isAllCapitals
    else {
      return false
    }
    return marks.contains { mark in
      guard case .outcome(let outcome) = mark.sense, outcome.grade != .noun else { return false }
      let gap = mark.tokens.lowerBound - locus.tokens.upperBound
      return gap == 0 || gap == 1 && reading.text.tokens[locus.tokens.upperBound].kind == .word
    }
  }
}
