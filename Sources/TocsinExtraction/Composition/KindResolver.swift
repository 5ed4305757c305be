internal import TocsinLanguage
internal import TocsinModel

/// Decides which events the predicates of one clause claim.
struct KindResolver {
  /// Whether the report already follows threats on their way, so that a course needs no threat word of its own.
  var followsCourses = false
  let reading: Reading

  /// The kinds of a clause, with the predicate that each rests on; empty where it claims none by itself.
  func kinds(of clause: Clause) -> [OutcomeFact] {
    var verbs = clause.outcomes.filter { $0.outcome.grade != .noun }
    var nouns = clause.outcomes.filter { $0.outcome.grade == .noun }
    verbs.removeAll {
      $0.outcome.grade == .motion && clause.threats.isEmpty && !(followsCourses && $0.outcome.kind == .sighting)
        && !clause.outcomes.contains { $0.outcome.kind == .debris }
    }
    settleHits(&verbs, nouns)
    settleFalls(&verbs, &nouns, clause)
    settleBombs(&verbs, clause)
    settleDestruction(&verbs, clause)
    settleRecorded(&verbs, nouns)
    let facts = verbs.isEmpty ? nouns : verbs
    return withoutAttributes(distinct(facts.flatMap { lifted($0, clause) }))
  }

  /// A fall needs something of the air that fell; with wreckage, or a threat, it is debris.
  private func settleFalls(_ verbs: inout [OutcomeFact], _ nouns: inout [OutcomeFact], _ clause: Clause) {
    let hasDebris = nouns.contains { $0.outcome.kind == .debris }
    verbs.removeAll { $0.outcome.grade == .fall && !hasDebris && clause.threats.isEmpty }
    guard hasDebris else { return }
    let others = verbs.filter { $0.outcome.grade == .verb && $0.outcome.kind != .interception }
    if others.isEmpty, let debris = nouns.first(where: { $0.outcome.kind == .debris }) {
      let isDowned = verbs.contains { $0.outcome.kind == .interception && !isAttribute($0, clause) }
      let isTold = verbs.contains { $0.outcome.kind != .interception } || clause.damage.hasHarm || clause.fire != nil
      if isDowned, !isTold { return }
      let hasPredicate = isTold || !verbs.isEmpty
      if hasPredicate || clause.loci.contains(where: { !$0.isAnaphor }) {
        verbs = verbs.filter {
          $0.outcome.kind == .debris || $0.outcome.kind == .interception && !isAttribute($0, clause)
        }
        if !verbs.contains(where: { $0.outcome.kind == .debris }) { verbs.append(debris) }
      }
    }
  }

  /// «обломки попали на нефтебазу»: what hit was wreckage.
  private func settleHits(_ verbs: inout [OutcomeFact], _ nouns: [OutcomeFact]) {
    for index in verbs.indices where verbs[index].outcome.kind == .strike {
      let isWreckage = nouns.contains { noun in
        noun.outcome.kind == .debris && (0...4).contains(verbs[index].tokens.lowerBound - noun.tokens.upperBound)
      }
      guard isWreckage else { continue }
      verbs[index] = OutcomeFact(
        outcome: Outcome(kind: .debris, phase: nil, grade: .verb), tokens: verbs[index].tokens,
        rule: "kind.wreckage_hits")
    }
  }

  /// «зафиксировано 12 обстрелов»: what was recorded is the noun.
  private func settleRecorded(_ verbs: inout [OutcomeFact], _ nouns: [OutcomeFact]) {
    guard !verbs.isEmpty, verbs.allSatisfy({ $0.outcome.kind == .sighting }),
      let noun = nouns.first(where: { [.strike, .attack, .explosion].contains($0.outcome.kind) })
    else { return }
    verbs = [
      OutcomeFact(
        outcome: Outcome(kind: noun.outcome.kind, phase: nil, grade: .verb), tokens: noun.tokens, rule: "kind.recorded")
    ]
  }

  /// «режим опасности отменён» has ended; «объявлялась в области, к десяти её сняли» has begun and ended.
  private func lifted(_ fact: OutcomeFact, _ clause: Clause) -> [OutcomeFact] {
    guard fact.outcome.phase == .start, fact.outcome.kind != .shelter, clause.isLifted,
      fact.outcome.kind == .alert || fact.outcome.grade == .noun
    else { return [fact] }
    let end = OutcomeFact(
      outcome: Outcome(kind: fact.outcome.kind, phase: .end, grade: fact.outcome.grade), tokens: fact.tokens,
      rule: "kind.lifted")
    return isLiftedLater(fact, clause) ? [fact, end] : [end]
  }

  /// Whether a comma stands between the notice and the word that lifts it.
  private func isLiftedLater(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    reading.marks(in: clause.tokens).contains { mark in
      guard mark.sense == .discourse(.lift), mark.tokens.lowerBound > fact.tokens.upperBound else { return false }
      return (fact.tokens.upperBound..<mark.tokens.lowerBound).contains { reading.text.mark($0) == 0x2C }
    }
  }

  /// A bomb or a shell that fell did what it was dropped for.
  private func settleBombs(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    guard clause.threats.contains(where: { $0.threat == .bomb || $0.threat == .artillery }) else { return }
    for index in verbs.indices where verbs[index].outcome.grade == .fall {
      verbs[index] = OutcomeFact(
        outcome: Outcome(kind: .strike, phase: nil, grade: .verb), tokens: verbs[index].tokens, rule: "kind.bomb_falls")
    }
  }

  /// «обломки сбитого беспилотника», "the downed drone": the participle only tells which drone.
  private func isAttribute(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    clause.threats.contains { threat in
      let gap = threat.tokens.lowerBound - fact.tokens.upperBound
      return gap >= 0 && gap <= 2
    }
  }

  /// «уничтожен дом»: what is destroyed is no threat.
  private func settleDestruction(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    verbs.removeAll { $0.outcome.kind == .interception && destroysThing($0) }
    guard !clause.damage.tokens.isEmpty else { return }
    if clause.threats.isEmpty, clause.freeQuantities.isEmpty {
      verbs.removeAll { $0.outcome.kind == .interception }
    }
    for index in verbs.indices where verbs[index].outcome.kind == .interception && hitsThing(verbs[index], clause) {
      verbs[index] = OutcomeFact(
        outcome: Outcome(kind: .strike, phase: nil, grade: .verb), tokens: verbs[index].tokens,
        rule: "kind.threat_destroys_thing")
    }
  }

  /// «знищено хлів»: just behind the word stands a noun that is no threat, number or place.
  private func destroysThing(_ verb: OutcomeFact) -> Bool {
    let next = verb.tokens.upperBound
    guard reading.text.tokens.indices.contains(next), next > 0, reading.language != .english else { return false }
    let token = reading.text.tokens[next]
    guard token.kind == .word, !token.isCapitalised, token.range.count > 6 else { return false }
    let word = reading.text.foldedWord(verb.tokens.lowerBound)
    guard ["знищ", "уничтож", "зруйнов"].contains(where: word.hasPrefix) else { return false }
    return !reading.marks.contains { $0.tokens.contains(next) }
      && !reading.marks.contains { mark in
        guard case .threat = mark.sense else { return false }
        return (0...4).contains(mark.tokens.lowerBound - next)
      }
  }

  /// «дрон уничтожил дом»: the threat stands before the verb and the thing just behind it.
  private func hitsThing(_ verb: OutcomeFact, _ clause: Clause) -> Bool {
    let thing = clause.damage.tokens.contains { (0...2).contains($0.lowerBound - verb.tokens.upperBound) }
    let isActor = clause.threats.contains { $0.tokens.upperBound <= verb.tokens.lowerBound }
    let isVictim = clause.threats.contains { $0.tokens.lowerBound >= verb.tokens.upperBound }
    return thing && isActor && !isVictim
  }

  private func distinct(_ facts: [OutcomeFact]) -> [OutcomeFact] {
    var seen: Set<String> = []
    return facts.filter { seen.insert("\($0.outcome.kind)\($0.outcome.phase?.rawValue ?? "")").inserted }
  }

  /// Of predicates about one deed the one that says what became of it stands.
  private func withoutAttributes(_ facts: [OutcomeFact]) -> [OutcomeFact] {
    let kinds = Set(facts.map(\.outcome.kind))
    return facts.filter { fact in
      switch fact.outcome.kind {
      case .sighting: kinds.isDisjoint(with: [.interception, .strike, .debris, .attack, .alert, .explosion])
      case .attack: kinds.isDisjoint(with: [.interception, .strike, .debris, .explosion])
      case .explosion: kinds.isDisjoint(with: [.strike, .debris])
      case .strike: kinds.isDisjoint(with: [.interception]) || fact.outcome.grade == .verb
      default: true
      }
    }
  }
}
