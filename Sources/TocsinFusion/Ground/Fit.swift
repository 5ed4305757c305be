internal import TocsinModel

/// How well a claim on the ground fits a group, as named reasons with weights; the sum is the fit.
struct Fit {
  struct Reason: Hashable {
    let name: String
    let weight: Double
  }

  let reasons: [Reason]
  var score: Double { reasons.reduce(0) { $0 + $1.weight } }

  init(_ statement: Statement, to group: GroundGroup, thresholds: Thresholds) {
    let comparison = Comparison(statement: statement, group: group, thresholds: thresholds)
    reasons =
      [
        comparison.damage, comparison.fire, comparison.count, comparison.threat, comparison.origin, comparison.clock,
      ].compactMap(\.self) + comparison.casualties
  }

  private struct Comparison {
    let statement: Statement
    let group: GroundGroup
    let thresholds: Thresholds

    private func sharesOrigin(_ names: Set<String>) -> Bool { !statement.voice.names.isDisjoint(with: names) }

    /// Both figures, or the one that speaks against the group most.
    var casualties: [Reason] {
      let reasons = [
        casualties(statement.claim.killed, group.killed, "killed"),
        casualties(statement.claim.injured, group.injured, "injured"),
      ].compactMap(\.self)
      let worst = reasons.min { $0.weight < $1.weight }
      return worst.map { $0.weight < 0 ? [$0] : reasons } ?? []
    }

    private func casualties(_ own: Int?, _ told: [Int: Set<String>], _ name: String) -> Reason? {
      guard let own, !told.isEmpty else { return nil }
      if told[own] != nil {
        return own == 0 ? Reason(name: "nobody \(name)", weight: 0.5) : Reason(name: "as many \(name)", weight: 2)
      }
      // Why: the same origin counts anew as the hours go by.
      if told.values.contains(where: sharesOrigin) { return Reason(name: "\(name) brought up to date", weight: 0.5) }
      let isZeroAgainstSome = own == 0 || Array(told.keys) == [0]
      return Reason(name: "other number \(name)", weight: isZeroAgainstSome ? -2 : -0.5)
    }

    var damage: Reason? {
      let own = Set(statement.claim.damage).subtracting([.other])
      let theirs = group.damage.subtracting([.other])
      if own.isEmpty || theirs.isEmpty { return nil }
      if !own.isDisjoint(with: theirs) {
        return own == [.none] ? Reason(name: "no damage", weight: 0.5) : Reason(name: "same damage", weight: 2)
      }
      let isDenied = own == [.none] || theirs == [.none]
      return Reason(name: "other damage", weight: isDenied ? -0.5 : -1.5)
    }

    var fire: Reason? {
      guard let own = statement.claim.fire, !group.fires.isEmpty else { return nil }
      return group.fires.contains(own)
        ? Reason(name: "same on fire", weight: 0.5) : Reason(name: "other on fire", weight: -2.5)
    }

    var count: Reason? {
      guard let own = statement.claim.count, statement.claim.places.count == 1, !group.counts.isEmpty else {
        return nil
      }
      return group.counts.contains(own)
        ? Reason(name: "as many fell", weight: 1) : Reason(name: "other number fell", weight: -0.5)
    }

    var threat: Reason? {
      let open: Set<Threat> = [.mixed, .unknown]
      if open.contains(statement.claim.threat) || !group.threats.isDisjoint(with: open) { return nil }
      return group.threats.contains(statement.claim.threat) ? nil : Reason(name: "other threat", weight: -1.5)
    }

    var origin: Reason? { sharesOrigin(group.names) ? Reason(name: "same origin", weight: 0.5) : nil }

    var clock: Reason? {
      guard let own = statement.claim.time, own.lengthSeconds <= thresholds.clockWindowSeconds,
        !group.clockTimes.isEmpty
      else { return nil }
      let isNear = group.clockTimes.contains { $0.gapSeconds(to: own) < thresholds.clockWindowSeconds }
      return isNear ? Reason(name: "same hour", weight: 0.5) : Reason(name: "other hour", weight: -8)
    }
  }
}
