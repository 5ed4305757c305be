internal import TocsinModel

/// How well what a claim on the ground says fits a group: the named reasons for and against.
struct Fit {
  let statement: Statement
  let group: GroundGroup
  let thresholds: Thresholds

  var evidence: [Evidence] { [damage, fire, count, threat, origin, clock].compactMap(\.self) + casualties }

  private func sharesOrigin(_ names: Set<String>) -> Bool { !statement.voice.names.isDisjoint(with: names) }

  /// Both figures, or the one that speaks against the group most.
  private var casualties: [Evidence] {
    let told = [
      casualties(statement.claim.killed, group.killed), casualties(statement.claim.injured, group.injured),
    ].compactMap(\.self)
    let worst = told.min { $0.weight < $1.weight }
    return worst.map { $0.weight < 0 ? [$0] : told } ?? []
  }

  private func casualties(_ own: Int?, _ told: [Int: Set<String>]) -> Evidence? {
    guard let own, !told.isEmpty else { return nil }
    if told[own] != nil { return own == 0 ? .sameNoCasualties : .sameCasualties }
    // Why: the same origin counts anew as the hours go by.
    if told.values.contains(where: sharesOrigin) { return .updatedCasualties }
    return own == 0 || Array(told.keys) == [0] ? .someAgainstNone : .otherCasualties
  }

  private var damage: Evidence? {
    let own = Set(statement.claim.damage).subtracting([.other])
    let theirs = group.damage.subtracting([.other])
    if own.isEmpty || theirs.isEmpty { return nil }
    if !own.isDisjoint(with: theirs) { return own == [.none] ? .sameNoDamage : .sameDamage }
    return own == [.none] || theirs == [.none] ? .damageDenied : .otherDamage
  }

  private var fire: Evidence? {
    guard let own = statement.claim.fire, !group.fires.isEmpty else { return nil }
    return group.fires.contains(own) ? .sameFire : .otherFire
  }

  private var count: Evidence? {
    guard let own = statement.claim.count, statement.claim.places.count == 1, !group.counts.isEmpty else { return nil }
    return group.counts.contains(own) ? .sameCount : .otherCount
  }

  private var threat: Evidence? {
    let open: Set<Threat> = [.mixed, .unknown]
    if open.contains(statement.claim.threat) || !group.threats.isDisjoint(with: open) { return nil }
    return group.threats.contains(statement.claim.threat) ? nil : .otherThreat
  }

  private var origin: Evidence? { sharesOrigin(group.names) ? .sameOrigin : nil }

  private var clockTime: TimeSpan? {
    statement.claim.time.flatMap { $0.lengthSeconds <= thresholds.clockWindowSeconds ? $0 : nil }
  }

  private var clock: Evidence? {
    // Why: nobody tells of what is still to come.
    if let own = clockTime, own.start > group.firstPublished { return .toldTooSoon }
    if group.clockTimes.contains(where: { $0.start > statement.published }) { return .toldTooSoon }
    guard let own = clockTime, !group.clockTimes.isEmpty else { return nil }
    let isNear = group.clockTimes.contains { $0.gapSeconds(to: own) < thresholds.clockWindowSeconds }
    return isNear ? .sameHour : .otherHour
  }
}

/// An incident that a claim may join, with what speaks for and against.
struct Candidate {
  let index: Int
  let evidence: [Evidence]

  var score: Double { evidence.reduce(0) { $0 + $1.weight } }
}

/// Two claims that score between suggesting and joining.
struct NearMiss {
  let mention: Mention
  let other: Mention
  let reasons: [Reason]
}
