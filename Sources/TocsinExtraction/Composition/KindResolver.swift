internal import TocsinLanguage
internal import TocsinModel

/// Decides which events the predicates of one clause claim.
struct KindResolver {
  /// Whether the report already follows threats on their way, so that a course needs no threat word of its own.
  var followsCourses = false
  /// Whether the claim just before is that something was shot down: fragments that hit or are found behind it are its wreckage.
  var followsDowning = false
  /// Whether a threat has been named already, that a number or a pronoun may stand for.
  var speaksOfThreats = false
  /// Whether the sentence has just told of wreckage, which may be the subject of what follows.
  var followsDebris = false
  /// Whether the sentence has just told of one threat shot down, which goes on to be the subject.
  var followsDownedOne = false
  let reading: Reading

  /// The kinds of a clause, with the predicate that each rests on; empty where it claims none by itself.
  func kinds(of clause: Clause) -> [OutcomeFact] {
    var verbs = clause.outcomes.filter { $0.outcome.grade != .noun }
    var nouns = clause.outcomes.filter { $0.outcome.grade == .noun }
    verbs.removeAll { $0.outcome.grade == .motion && !moves($0, clause) }
    settleFragments(&verbs)
    settleHits(&verbs, nouns)
    settleStruckThreats(&verbs, clause)
    settleDownedHits(&verbs, clause)
    settleDrops(&verbs, clause)
    settleEntries(&verbs, clause)
    settleFalls(&verbs, &nouns, clause)
    settleBombs(&verbs, nouns, clause)
    settleHarms(&verbs, clause)
    settleDestruction(&verbs, clause)
    settleRecorded(&verbs, nouns)
    settleLifts(&verbs, clause)
    if verbs.isEmpty, !nouns.contains(where: { $0.outcome.kind == .debris }), let harm = harm(clause) { verbs = [harm] }
    let companions = blowsBehind(verbs, nouns, clause) + besideNotice(nouns, of: verbs)
    let facts = verbs.isEmpty ? nouns : verbs + companions
    return withoutAttributes(distinct(facts.flatMap { lifted($0, clause) }))
  }

  /// Whether something of the air stands beside a word of motion: named in the clause, or followed through the report.
  private func moves(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    if !clause.threats.isEmpty
      || clause.outcomes.contains(where: { $0.outcome.kind == .debris && $0.outcome.grade != .motion })
      || opensList(fact, clause)
    {
      return true
    }
    if fact.outcome.kind == .debris, followsDowning { return true }
    if fact.outcome.kind == .interception { return standsForThreats(fact, clause) }
    return fact.outcome.kind == .sighting
      && (followsCourses || reading.isOfCourses && !clause.loci.isEmpty || standsForThreats(fact, clause))
  }

  /// «Противник застосував:» before a list of what it was.
  private func opensList(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    fact.outcome.kind == .attack && clause.tokens.upperBound == clause.sentence.tokens.upperBound
      && reading.text.mark(clause.tokens.upperBound - 1) == 0x3A
  }

  /// A fall needs something of the air that fell; with wreckage, or a threat, it is debris.
  private func settleFalls(_ verbs: inout [OutcomeFact], _ nouns: inout [OutcomeFact], _ clause: Clause) {
    let hasDebris = nouns.contains { $0.outcome.kind == .debris }
    verbs.removeAll {
      $0.outcome.grade == .fall && !hasDebris && clause.threats.isEmpty && !standsForThreats($0, clause)
    }
    if verbs.contains(where: { $0.outcome.grade == .fall || $0.outcome.kind == .debris }) {
      verbs.removeAll { $0.outcome.kind == .interception && isAdjective($0) && isAttribute($0, clause) }
    }
    guard hasDebris else { return }
    let others = verbs.filter { $0.outcome.grade == .verb && $0.outcome.kind != .interception }
    if others.isEmpty, let debris = nouns.first(where: { $0.outcome.kind == .debris }) {
      if let blow = blow(beside: debris, nouns) {
        verbs = [blow, debris]
        return
      }
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
      verbs[index] = verbs[index].told(as: .debris, rule: "kind.wreckage_hits")
    }
  }

  /// «зафиксировано 12 обстрелов»: what was recorded is the noun.
  private func settleRecorded(_ verbs: inout [OutcomeFact], _ nouns: [OutcomeFact]) {
    guard !verbs.isEmpty, verbs.allSatisfy({ $0.outcome.kind == .sighting }),
      let noun = nouns.first(where: { [.strike, .attack, .explosion].contains($0.outcome.kind) })
    else { return }
    verbs = [
      noun.told(as: noun.outcome.kind, rule: "kind.recorded")
    ]
  }

  /// A bomb or a shell that fell did what it was dropped for.
  private func settleBombs(_ verbs: inout [OutcomeFact], _ nouns: [OutcomeFact], _ clause: Clause) {
    guard !nouns.contains(where: { $0.outcome.kind == .debris }),
      clause.threats.contains(where: { $0.threat == .bomb || $0.threat == .artillery })
    else { return }
    for index in verbs.indices where verbs[index].outcome.grade == .fall {
      verbs[index] = verbs[index].told(as: .strike, rule: "kind.bomb_falls")
    }
  }

  /// «обломки сбитого беспилотника», "the downed drone": the participle only tells which drone.
  private func isAttribute(_ fact: OutcomeFact, _ clause: Clause) -> Bool {
    clause.threats.contains { threat in
      let gap = threat.tokens.lowerBound - fact.tokens.upperBound
      return gap >= 0 && gap <= 2
    }
  }

  /// «збитий дрон упав», "the downed drone": a participle, no predicate.
  private func isAdjective(_ fact: OutcomeFact) -> Bool {
    reading.text.ends(fact.tokens.upperBound - 1, with: Self.participleEndings)
  }

  private static let participleEndings: WordEndings = [
    "ий", "ого", "ому", "им", "их", "ими", "ый", "ых", "ым", "ыми", "downed",
  ]

  private func distinct(_ facts: [OutcomeFact]) -> [OutcomeFact] {
    facts.reduce(into: []) { kept, fact in
      let isKept = kept.contains { $0.outcome.kind == fact.outcome.kind && $0.outcome.phase == fact.outcome.phase }
      if !isKept { kept.append(fact) }
    }
  }

  /// Of predicates about one deed the one that says what became of it stands.
  private func withoutAttributes(_ facts: [OutcomeFact]) -> [OutcomeFact] {
    let kinds = Set(facts.map(\.outcome.kind))
    return facts.filter { fact in
      switch fact.outcome.kind {
      case .sighting:
        kinds.isDisjoint(with: [.interception, .strike, .debris, .attack, .alert, .explosion])
      case .attack: kinds.isDisjoint(with: [.interception, .strike, .debris, .explosion])
      case .explosion: kinds.isDisjoint(with: [.strike, .debris])
      case .strike: kinds.isDisjoint(with: [.interception]) || fact.outcome.grade == .verb
      default: true
      }
    }
  }
}
