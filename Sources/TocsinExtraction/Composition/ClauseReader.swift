internal import TocsinLanguage
internal import TocsinModel

/// Cuts sentences into clauses and gathers what every dimension says of each.
struct ClauseReader {
  let reading: Reading
  let loci: [Locus]

  func clauses() -> [Clause] {
    var elided = ElidedConsequences(reading)
    var clauses = reading.sentences.indices.flatMap { self.clauses(ofSentence: $0) }
    for index in clauses.indices { elided.complete(&clauses[index]) }
    TopicReader(clauses).silence(&clauses)
    return clauses
  }

  private func clauses(ofSentence index: Int) -> [Clause] {
    let sentence = reading.sentences[index]
    let (times, dates) = TimeReader(reading).times(in: sentence.tokens)
    let named = loci.filter { !$0.isAnaphor && sentence.tokens.overlaps($0.tokens) }.flatMap(\.tokens)
    let quantities = QuantityReader(reading, taken: dates.union(named)).quantities(in: sentence.tokens)
    let ranges = ClauseCutter(reading: reading, loci: loci, quantities: quantities).cut(sentence)
    return ranges.map { clause($0, sentence, index, times, quantities) }
  }

  private func clause(
    _ cut: ClauseCutter.Cut, _ sentence: Sentence, _ index: Int, _ times: [TimeFact], _ quantities: [Quantity]
  ) -> Clause {
    let range = cut.tokens
    var clause = Clause(tokens: range, sentence: sentence, sentenceIndex: index)
    clause.isElliptic = cut.isElliptic
    clause.quantities = quantities.filter { range.contains($0.tokens.lowerBound) }
    clause.sentenceTimes = times
    clause.times = times.filter { range.contains($0.tokens.lowerBound) }
    clause.threats = ThreatReader(reading: reading).threats(in: range, clause.quantities)
    clause.casualties = CasualtyReader(reading: reading).casualties(in: range, clause.freeQuantities)
    gatherMarks(&clause)
    gatherLoci(&clause)
    let isTarget = clause.outcomes.contains { $0.outcome.isImpact }
    clause.damage = DamageReader(reading: reading).damage(in: range, isTarget: isTarget)
    return clause
  }

  private func gatherMarks(_ clause: inout Clause) {
    for mark in reading.marks(in: clause.tokens) {
      switch mark.sense {
      case .outcome(let outcome):
        clause.outcomes.append(OutcomeFact(outcome: outcome, tokens: mark.tokens, rule: mark.rule))
      case .fire(let isReported):
        clause.fire = clause.fire?.isReported == true ? clause.fire : (isReported, mark.tokens)
      case .response(let response): clause.responses.append((response, mark.tokens))
      case .discourse(let discourse): clause.discourse.insert(discourse)
      default: continue
      }
    }
  }

  private func gatherLoci(_ clause: inout Clause) {
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
    let named = clause.loci.filter { !$0.isAnaphor && (isOverSea || $0.place.level != .water) }
    clause.loci += named.isEmpty ? neighbours : neighbours.filter { near in named.contains { near.lies(in: $0) } }
    let isOnLand = clause.loci.contains { $0.place.level != .water && !$0.isAnaphor }
    if isOnLand, !isOverSea { clause.loci.removeAll { $0.place.level == .water } }
  }

  /// «недалеко от Лодзи», "close to": a place that only tells where another one lies.
  private func isNear(_ locus: Locus, _ marks: [Mark]) -> Bool {
    marks.contains { mark in
      guard mark.sense == .discourse(.near) else { return false }
      return (0...1).contains(locus.tokens.lowerBound - mark.tokens.upperBound)
    }
  }

  /// What a place is to its sentence.
  private enum Part { case event, neighbour, speaker, addressee, origin, other }

  /// Whether the place is the event's, a speaker's, or one where something came from or whom it was said to.
  private func part(of locus: Locus, _ marks: [Mark], _ clause: Clause) -> Part {
    if locus.place.level == .country, !locus.isAnaphor && isActor(locus, marks) || isInBrackets(locus) { return .other }
    if isInBrackets(locus), locus.place.level != .district { return .other }
    for mark in marks {
      switch mark.sense {
      case .role:
        if mark.tokens.overlaps(locus.tokens) { return .speaker }
        if !locus.isAnaphor, isBeside(mark, locus) { return .speaker }
      case .discourse(.origin)
      where isGoverned(locus, by: mark) && (mark.tokens.overlaps(locus.tokens) || !isDeed(mark, marks)):
        return .origin
      case .discourse(.addressee) where isGoverned(locus, by: mark): return .addressee
      case .response(.medics) where !clause.outcomes.contains { $0.outcome.isImpact } && !hasHarm(clause):
        let gap = locus.tokens.lowerBound - mark.tokens.upperBound
        if gap == 0 || gap == 1 { return .other }
      default: continue
      }
    }
    return .event
  }

  /// "Russia attacked": an actor with its deed; the place behind it is the target.
  private func isDeed(_ mark: Mark, _ marks: [Mark]) -> Bool {
    marks.contains { other in
      guard case .outcome = other.sense else { return false }
      return other.tokens.overlaps(mark.tokens)
    }
  }

  /// «губернатор Тульской области», "the Defence Ministry in Bucharest".
  private func isBeside(_ mark: Mark, _ locus: Locus) -> Bool {
    guard let distance = reading.text.distance(mark.tokens, locus.tokens) else { return false }
    return distance == 0 || distance == 1 && reading.text.isWord(mark.tokens.upperBound, "in")
  }

  private func isGoverned(_ locus: Locus, by mark: Mark) -> Bool {
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

  /// A country just before a predicate is who acts ("Russia launched"), and one behind «of» belongs to a name.
  private func isActor(_ locus: Locus, _ marks: [Mark]) -> Bool {
    if reading.text.isWord(locus.tokens.lowerBound - 1, "of") { return true }
    guard reading.language == .english || Fold.key(locus.place.said) == Fold.key(locus.place.native) else {
      return false
    }
    return marks.contains { mark in
      guard case .outcome(let outcome) = mark.sense, outcome.grade != .noun else { return false }
      let gap = mark.tokens.lowerBound - locus.tokens.upperBound
      return gap == 0 || gap == 1 && reading.text.tokens[locus.tokens.upperBound].kind == .word
    }
  }
}

extension Outcome {
  /// Whether things named beside it are what was hit.
  var isImpact: Bool {
    kind == .strike || grade == .fall || grade != .noun && (kind == .debris || kind == .attack)
  }
}
