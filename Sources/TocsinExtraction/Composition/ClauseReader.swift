internal import TocsinLanguage
internal import TocsinModel

/// Cuts sentences into clauses and gathers what every dimension says of each.
struct ClauseReader {
  let reading: Reading
  let loci: [Locus]

  func clauses() -> [Clause] {
    var elided = ElidedConsequences(reading)
    let near = lociBySentence()
    var clauses = reading.sentences.indices.flatMap {
      ClauseReader(reading: reading, loci: near[$0]).clauses(ofSentence: $0)
    }
    var chain = TimeChain()
    for index in clauses.indices {
      elided.complete(&clauses[index])
      chain.settle(&clauses[index])
    }
    TopicReader(clauses).silence(&clauses)
    return clauses
  }

  /// The places that stand in each sentence, or end just before it.
  private func lociBySentence() -> [[Locus]] {
    var near = [[Locus]](repeating: [], count: reading.sentences.count)
    for locus in loci {
      var index = firstSentence(endingBehind: locus.tokens.lowerBound)
      while index < reading.sentences.count, reading.sentences[index].tokens.lowerBound <= locus.tokens.upperBound {
        near[index].append(locus)
        index += 1
      }
    }
    return near
  }

  private func firstSentence(endingBehind token: Int) -> Int {
    var range = reading.sentences.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBefore = reading.sentences[middle].tokens.upperBound <= token
      range = isBefore ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func clauses(ofSentence index: Int) -> [Clause] {
    let sentence = reading.sentences[index]
    let (times, dates) = TimeReader(reading).times(in: sentence.tokens)
    let named = loci.filter { !$0.isAnaphor && sentence.tokens.overlaps($0.tokens) }.flatMap(\.tokens)
    let taken = dates.union(named).union(houseNumbers(in: sentence))
    let quantities = QuantityReader(reading, in: sentence.tokens, taken: taken).quantities(in: sentence.tokens)
    let ranges = ClauseCutter(reading: reading, loci: loci, quantities: quantities).cut(sentence)
    let origins = launchAreas(in: sentence)
    return ranges.map { cut in
      var clause = Clause(tokens: cut.tokens, sentence: sentence, sentenceIndex: index)
      clause.isElliptic = cut.isElliptic
      clause.originTokens = origins
      read(&clause, times, quantities)
      return clause
    }
  }

  /// «пр. Богоявленський, 340»: a number behind a street is a house.
  private func houseNumbers(in sentence: Sentence) -> [Int] {
    loci.compactMap { locus in
      guard locus.place.level == .street, sentence.tokens.contains(locus.tokens.upperBound) else { return nil }
      let isComma = reading.text.mark(locus.tokens.upperBound) == 0x2C
      return locus.tokens.upperBound + (isComma ? 1 : 0)
    }
  }

  /// Fills in what every dimension finds in the tokens of a clause.
  private func read(_ clause: inout Clause, _ times: [TimeFact], _ quantities: [Quantity]) {
    let range = clause.tokens
    clause.quantities = quantities.filter { range.contains($0.tokens.lowerBound) }
    clause.sentenceTimes = times
    clause.times = times.filter { range.contains($0.tokens.lowerBound) }
    clause.threats = ThreatReader(reading: reading).threats(in: range, clause.quantities)
    clause.casualties = CasualtyReader(reading: reading).casualties(in: range, clause.freeQuantities)
    gatherMarks(&clause)
    gatherLoci(&clause)
    let isTarget = clause.outcomes.contains { $0.outcome.isImpact }
    clause.damage = DamageReader(reading: reading).damage(in: range, isTarget: isTarget)
    clause.dropHarmedCrews()
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
}

extension Outcome {
  /// Whether things named beside it are what was hit.
  var isImpact: Bool {
    kind == .strike || grade == .fall || grade != .noun && (kind == .debris || kind == .attack)
  }
}
