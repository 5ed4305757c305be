internal import TocsinLanguage
internal import TocsinModel

/// The threats of a claim and their number.
extension Composer {
  /// One draft for each class that has a count of its own; else one, of the class or of several together.
  func withThreats(_ base: Draft, _ clause: Clause) -> [Draft] {
    if clause.threats.isEmpty, clause.quantities.isEmpty, let pending = ellipsis.pending,
      pending.sentence.line == clause.sentence.line,
      pending.sentenceIndex != clause.sentenceIndex,
      clause.outcomes.isEmpty || pending.outcomes.contains(where: { $0.outcome.kind == base.kind })
    {
      return withThreats(base, pending)
    }
    let threats = clause.threats.map { withoutPart($0, clause) }
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
      if one.threat == .unknown, let carrier = threats.first(where: { $0.threat != .unknown }) {
        draft.threat = carrier.threat
        draft.note(carrier.rule, "threat", carrier.tokens)
      }
      if classes.count > 1, one.count == nil { draft.mix(threats) }
    }
    if draft.count == nil, let free = freeCount(clause, draft) {
      draft.count = free.count
      draft.note(free.rule, "count", free.tokens)
    }
    return [draft]
  }

  /// «3 — над регионом, в том числе 2 БПЛА»: beside the number of the whole that of a part is left out.
  private func withoutPart(_ threat: ThreatFact, _ clause: Clause) -> ThreatFact {
    guard let number = threat.countTokens,
      clause.freeQuantities.contains(where: { $0.tokens.upperBound < number.lowerBound }),
      reading.marks(in: clause.tokens).contains(where: {
        $0.sense == .discourse(.part) && $0.tokens.upperBound == number.lowerBound
      })
    else { return threat }
    var whole = threat
    (whole.count, whole.countTokens) = (nil, nil)
    return whole
  }

  /// "747 of 805 drones were downed", "of 38 launched 26 were downed": so many came, and so many of them were stopped.
  func parted(_ draft: Draft, _ clause: Clause) -> [Draft] {
    guard draft.kind == .interception, let whole = draft.quotes["count"]?.last,
      let part = clause.quantities.last(where: { !$0.isTimes && isPart($0.tokens, of: whole) })
        ?? stopped(of: whole, draft, clause)
    else { return [draft] }
    var (attack, stopped) = (draft, draft)
    attack.kind = .attack
    attack.note("count.whole_of_part", "kind", nil)
    stopped.drop(\.count, "count")
    stopped.count = part.count
    stopped.note("count.part_of_whole", "count", part.tokens)
    return [attack, stopped]
  }

  /// The number just before the predicate, where the number of the threats stands behind "of", farther back.
  private func stopped(of whole: Range<Int>, _ draft: Draft, _ clause: Clause) -> Quantity? {
    guard whole.lowerBound > 0, let verb = draft.quotes["kind"]?.first,
      Self.partitives.contains(reading.text.foldedWord(whole.lowerBound - 1))
    else { return nil }
    return clause.freeQuantities.last { quantity in
      !quantity.isTimes && quantity.tokens.lowerBound > whole.upperBound
        && quantity.tokens.upperBound == verb.lowerBound
    }
  }

  private static let partitives: Set<String> = ["of", "из", "із", "з", "от", "від"]

  /// Whether hardly more than "of", "out of the" or «из» stands between two numbers.
  private func isPart(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
    guard part.upperBound < whole.lowerBound, whole.lowerBound - part.upperBound <= 3 else { return false }
    let words = (part.upperBound..<whole.lowerBound).map(reading.text.foldedWord)
    return !Self.partitives.isDisjoint(with: words)
      && words.allSatisfy { Self.partitives.contains($0) || $0 == "out" || $0 == "the" }
  }

  /// A number that no noun claims: of the threats, where the clause tells what became of them or is elliptic.
  func freeCount(_ clause: Clause, _ draft: Draft) -> Quantity? {
    let isCounted: Bool
    switch draft.kind {
    case .interception, .attack, .strike, .debris, .sighting: isCounted = true
    default: isCounted = false
    }
    guard isCounted else { return nil }
    let isThreatNamed = clause.threats.contains { $0.count == nil }
    if draft.kind == .strike, let blows = blows(clause) { return blows }
    return clause.freeQuantities.first { quantity in
      if isAddress(quantity, clause) || countsPeople(quantity, clause) || isPartOfPeople(quantity, clause) {
        return false
      }
      if quantity.isTimes { return true }
      return !isFollowedByNoun(quantity) && (draft.kind != .strike || clause.isElliptic)
        && !(isThreatNamed && draft.kind == .debris)
    }
  }

  private func countsPeople(_ quantity: Quantity, _ clause: Clause) -> Bool {
    (clause.casualties.killedTokens + clause.casualties.injuredTokens).contains { $0.overlaps(quantity.tokens) }
  }

  /// "Three people, two of them children, were killed".
  private func isPartOfPeople(_ quantity: Quantity, _ clause: Clause) -> Bool {
    !clause.casualties.isEmpty
      && reading.marks(in: clause.tokens).contains {
        $0.sense == .casualty(.part) && $0.tokens.lowerBound == quantity.tokens.lowerBound
      }
  }

  /// «дома № 12», "houses numbered 12 and 13".
  func isAddress(_ quantity: Quantity, _ clause: Clause) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    if reading.text.mark(before) == 0x2116 || reading.text.mark(before) == 0x23 { return true }
    return reading.marks(around: (before - 3)..<(before + 1)).contains { mark in
      guard case .damaged = mark.sense, clause.tokens.contains(mark.tokens.lowerBound) else { return false }
      return (0...3).contains(before - mark.tokens.upperBound + 1)
    }
  }

  /// «26 ударов»: so many blows, of at least as many threats.
  func blows(_ clause: Clause) -> Quantity? {
    clause.freeQuantities.first { quantity in
      clause.outcomes.contains { fact in
        fact.outcome.kind == .strike && fact.outcome.grade == .noun
          && fact.tokens.lowerBound == quantity.tokens.upperBound
      }
    }.map { Quantity(tokens: $0.tokens, count: .atLeast($0.count.minimum), isTimes: true, rule: "count.blows") }
  }

  /// «20 окон», «пять домов»
  private func countsThings(_ next: Int) -> Bool {
    reading.marks(around: next).contains { mark in
      switch mark.sense {
      case .damaged, .damagedPart, .unit: mark.tokens.lowerBound == next
      default: false
      }
    }
  }

  /// Whether a word that is neither predicate, place nor preposition follows: the number counts something else.
  func isFollowedByNoun(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    guard reading.text.tokens.indices.contains(next), reading.text.tokens[next].kind == .word else { return false }
    if countsThings(next) { return true }
    if reading.text.tokens[next].range.count <= 8 && !reading.text.tokens[next].isLatin { return false }
    if reading.text.tokens[next].isLatin && reading.text.tokens[next].range.count <= 4 { return false }
    return !reading.marks(around: next).contains { mark in
      guard mark.tokens.contains(next) else { return false }
      switch mark.sense {
      case .outcome(let outcome): return outcome.grade != .noun
      case .threat, .time, .discourse: return true
      default: return false
      }
    }
  }
}
