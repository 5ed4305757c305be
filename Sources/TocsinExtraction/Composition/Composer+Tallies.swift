internal import TocsinLanguage
internal import TocsinModel

/// Lists of what air defence stopped, place by place, whatever word the report has for it.
extension Composer {
  /// «Ночной счёт ПВО: 12 — Брянская область, 8 — Тульская», «Минобороны отчиталось о 27 дронах над Кубанью»: where a report
  /// on air defence tells of no launch, course or alert, numbers beside places are of what was stopped there.
  func tally(_ clause: Clause) -> OutcomeFact? {
    guard isTally, !clause.loci.isEmpty, clause.loci.allSatisfy(\.isTallied), !clause.hasConsequence,
      clause.outcomes.allSatisfy({ $0.outcome.grade == .motion }),
      let number = clause.threats.first(where: \.isCountedInAir)?.countTokens ?? bareNumber(clause)
    else { return nil }
    return OutcomeFact(.interception, tokens: number, rule: "tally.air_defence")
  }

  /// Whether the report speaks of air defence and of threats in the air, and of nothing that they did.
  private var isTally: Bool {
    var (hasDefence, hasThreat) = (false, false)
    for mark in reading.marks {
      switch mark.sense {
      case .discourse(.defence): hasDefence = true
      case .threat(let threat, _, _): hasThreat = hasThreat || threat == .uav || threat == .missile
      case .outcome(let outcome):
        if outcome.kind == .alert || outcome.kind == .sighting && outcome.grade == .verb { return false }
        if outcome.grade == .verb, outcome.kind == .attack || outcome.kind == .strike { return false }
      default: continue
      }
    }
    return hasDefence && hasThreat
  }

  /// A number that counts nothing else: a mark, a place or a preposition of place stands behind it.
  private func bareNumber(_ clause: Clause) -> Range<Int>? {
    clause.freeQuantities.first { quantity in
      !quantity.isTimes && !isFollowedByNoun(quantity) && !isAddress(quantity, clause)
    }?.tokens
  }
}

extension Locus {
  /// Whether tallies of air defence go by places of this sort.
  fileprivate var isTallied: Bool {
    switch place.level {
    case .region, .water, .district, .settlement: !isAnaphor
    default: false
    }
  }
}

extension ThreatFact {
  fileprivate var isCountedInAir: Bool {
    count != nil && countTokens != tokens && (threat == .uav || threat == .missile || threat == .unknown)
  }
}
