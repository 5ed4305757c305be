internal import TocsinModel

/// Makes the raid of its incidents, with bounds by class of threat, over all and as each side tells them.
struct RaidReckoning {
  let thresholds: Thresholds

  func raid(_ key: RaidKey, of incidents: [AssembledIncident]) -> Raid {
    let spans = incidents.compactMap(\.group.waveSpan)
    let sides = Set(incidents.flatMap(\.group.statements).map(\.voice.side))
    let accounts = sides.sorted { ($0 ?? "~") < ($1 ?? "~") }.compactMap { side -> SideAccount? in
      let tallies = tallies(of: incidents) { $0.voice.side == side }
      return tallies.isEmpty ? nil : SideAccount(side: side, tallies: tallies)
    }
    return Raid(
      id: key.id, defender: key.defender, time: spans.dropFirst().reduce(spans[0]) { $0.union($1) },
      incidents: incidents.map(\.incident.id).sorted(),
      regions: Set(incidents.compactMap { $0.group.statements[0].place.region }).sorted(),
      tallies: Threat.allCases.compactMap { over(accounts, $0, defender: key.defender) }, accounts: accounts)
  }

  /// The span of the sides' accounts; the one that was attacked knows best what came.
  private func over(_ accounts: [SideAccount], _ threat: Threat, defender: String) -> RaidTally? {
    let told = accounts.compactMap { account in
      account.tallies.first { $0.threat == threat }.map { (side: account.side, tally: $0) }
    }.sorted { ($0.side == defender ? 0 : 1) < ($1.side == defender ? 0 : 1) }
    func span(_ figures: [Figure]) -> Figure? {
      figures.first.map { best in
        let highs = figures.map(\.high)
        return Figure(
          low: figures.map(\.low).min() ?? best.low, best: best.best,
          high: highs.contains(nil) ? nil : highs.compactMap(\.self).max())
      }
    }
    if told.isEmpty { return nil }
    return RaidTally(
      threat: threat, launched: span(told.compactMap(\.tally.launched)),
      intercepted: span(told.compactMap(\.tally.intercepted)), struck: span(told.compactMap(\.tally.struck)))
  }

  private func tallies(of incidents: [AssembledIncident], where isMeant: (Statement) -> Bool) -> [RaidTally] {
    Threat.allCases.compactMap { threat in
      func figure(_ kind: EventKind) -> Figure? {
        total(of: incidents) { $0.claim.kind == kind && $0.claim.threat == threat && isMeant($0) }
      }
      let tally = RaidTally(
        threat: threat, launched: figure(.attack), intercepted: figure(.interception), struck: figure(.strike))
      return tally.launched == nil && tally.intercepted == nil && tally.struck == nil ? nil : tally
    }
  }

  /// The total over a country where somebody gives one, else the sum over its regions; never both. Parts that exceed the
  /// total raise its upper bound.
  private func total(of incidents: [AssembledIncident], where isMeant: (Statement) -> Bool) -> Figure? {
    var (whole, parts) = ([Figure](), [Figure]())
    for fused in incidents {
      let statements = fused.group.statements.filter { $0.claim.count != nil && isMeant($0) }
      if statements.isEmpty { continue }
      var group = fused.group
      group.statements = statements
      let origins = OriginFinder(thresholds: thresholds).origins(of: statements)
      guard let figure = FigureReckoning(group: group, origins: origins).count(where: { _ in true })?.figure else {
        continue
      }
      if statements[0].place.level == .country { whole.append(figure) } else { parts.append(figure) }
    }
    guard let total = Self.sum(whole) else { return Self.sum(parts) }
    guard let sum = Self.sum(parts) else { return total }
    return Figure(low: total.low, best: total.best, high: total.high.flatMap { max($0, sum.low) })
  }

  private static func sum(_ figures: [Figure]) -> Figure? {
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(first) { sum, figure in
      Figure(
        low: sum.low + figure.low, best: sum.best + figure.best,
        high: sum.high.flatMap { high in figure.high.map { high + $0 } })
    }
  }
}
