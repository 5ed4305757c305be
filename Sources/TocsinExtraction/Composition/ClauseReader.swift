internal import TocsinLanguage
internal import TocsinModel

/// Cuts sentences into clauses and gathers what every dimension says of each.
struct ClauseReader {
  let reading: Reading
  let loci: [Locus]

  func clauses() -> [Clause] {
    reading.sentences.indices.flatMap { clauses(ofSentence: $0) }
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
      case .outcome(let outcome): clause.outcomes.append(OutcomeFact(outcome: outcome, tokens: mark.tokens, rule: mark.rule))
      case .fire(let isReported): clause.fire = clause.fire?.isReported == true ? clause.fire : (isReported, mark.tokens)
      case .response(let response): clause.responses.append((response, mark.tokens))
      case .discourse(let discourse): clause.discourse.insert(discourse)
      default: continue
      }
    }
  }

  private func gatherLoci(_ clause: inout Clause) {
    let marks = reading.marks(in: clause.sentence.tokens)
    for locus in loci where clause.tokens.contains(locus.tokens.lowerBound) {
      if isContext(locus, marks) { clause.contextLoci.append(locus) } else { clause.loci.append(locus) }
    }
  }

  /// Whether the place belongs to a speaker, an origin or an addressee, not to the event.
  private func isContext(_ locus: Locus, _ marks: [Mark]) -> Bool {
    marks.contains { mark in
      switch mark.sense {
      case .role:
        guard !mark.tokens.overlaps(locus.tokens) else { return true }
        return reading.text.distance(mark.tokens, locus.tokens).map { $0 <= 0 } ?? false
      case .discourse(.origin), .discourse(.addressee):
        guard mark.tokens.upperBound <= locus.tokens.lowerBound else { return mark.tokens.overlaps(locus.tokens) }
        return (reading.text.distance(mark.tokens, locus.tokens) ?? .max) <= 1
      default: return false
      }
    }
  }
}

extension Outcome {
  /// Whether things named beside it are what was hit.
  var isImpact: Bool { kind == .strike || kind == .debris && grade != .noun || grade == .fall }
}
