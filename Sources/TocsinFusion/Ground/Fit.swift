internal import TocsinModel

/// How well a claim on the ground fits a group, as named reasons with weights; the sum is the fit.
struct Fit {
  struct Reason: Hashable {
    let name: String
    let weight: Double
  }

  let reasons: [Reason]
  var score: Double { reasons.reduce(0) { $0 + $1.weight } }

  init(_ statement: Statement, to group: [Statement], thresholds: Thresholds) {
    let comparison = Comparison(statement: statement, group: group, thresholds: thresholds)
    reasons = [
      comparison.casualties(\.killed, "killed"), comparison.casualties(\.injured, "injured"), comparison.damage,
      comparison.fire, comparison.count, comparison.threat, comparison.origin, comparison.clock,
    ].compactMap(\.self)
  }

  private struct Comparison {
    let statement: Statement
    let group: [Statement]
    let thresholds: Thresholds

    private func sharesOrigin(_ other: Statement) -> Bool { !statement.voice.names.isDisjoint(with: other.voice.names) }

    func casualties(_ field: KeyPath<Claim, Int?>, _ name: String) -> Reason? {
      guard let own = statement.claim[keyPath: field] else { return nil }
      let others = group.filter { $0.claim[keyPath: field] != nil }
      if others.isEmpty { return nil }
      if others.contains(where: { $0.claim[keyPath: field] == own }) {
        return own == 0 ? Reason(name: "nobody \(name)", weight: 0.5) : Reason(name: "as many \(name)", weight: 2)
      }
      // Why: the same origin counts anew as the hours go by.
      if others.contains(where: sharesOrigin) { return Reason(name: "\(name) brought up to date", weight: 0.5) }
      let isZeroAgainstSome = own == 0 || others.allSatisfy { $0.claim[keyPath: field] == 0 }
      return Reason(name: "other number \(name)", weight: isZeroAgainstSome ? -2 : -0.5)
    }

    var damage: Reason? {
      let own = Set(statement.claim.damage).subtracting([.other])
      let theirs = Set(group.flatMap(\.claim.damage)).subtracting([.other])
      if own.isEmpty || theirs.isEmpty { return nil }
      if !own.isDisjoint(with: theirs) {
        return own == [.none] ? Reason(name: "no damage", weight: 0.5) : Reason(name: "same damage", weight: 2)
      }
      let isDenied = own == [.none] || theirs == [.none]
      return Reason(name: "other damage", weight: isDenied ? -0.5 : -1.5)
    }

    var fire: Reason? {
      guard let own = statement.claim.fire else { return nil }
      let theirs = Set(group.compactMap(\.claim.fire))
      if theirs.isEmpty { return nil }
      return theirs.contains(own)
        ? Reason(name: "same on fire", weight: 0.5) : Reason(name: "other on fire", weight: -2.5)
    }

    var count: Reason? {
      guard let own = statement.claim.count, statement.claim.places.count == 1 else { return nil }
      let theirs = group.compactMap(\.claim.count)
      if theirs.isEmpty { return nil }
      return theirs.contains(own)
        ? Reason(name: "as many fell", weight: 1) : Reason(name: "other number fell", weight: -0.5)
    }

    var threat: Reason? {
      let open: Set<Threat> = [.mixed, .unknown]
      let theirs = Set(group.map(\.claim.threat))
      if open.contains(statement.claim.threat) || !theirs.isDisjoint(with: open) { return nil }
      return theirs.contains(statement.claim.threat) ? nil : Reason(name: "other threat", weight: -1.5)
    }

    var origin: Reason? { group.contains(where: sharesOrigin) ? Reason(name: "same origin", weight: 0.5) : nil }

    var clock: Reason? {
      guard let own = clockTime(statement) else { return nil }
      let theirs = group.compactMap(clockTime)
      if theirs.isEmpty { return nil }
      let isNear = theirs.contains { $0.gapSeconds(to: own) < thresholds.clockWindowSeconds }
      return isNear ? Reason(name: "same hour", weight: 0.5) : Reason(name: "other hour", weight: -3)
    }

    private func clockTime(_ statement: Statement) -> TimeSpan? {
      statement.claim.time.flatMap { $0.lengthSeconds <= thresholds.clockWindowSeconds ? $0 : nil }
    }
  }
}
