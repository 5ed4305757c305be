public import TocsinModel

extension Raid {
  /// The raid that its incidents make, with bounds by class of threat, over all and as each side tells them.
  /// - Parameter parts: of one raid, in any order.
  /// - Returns: `nil` where there are none.
  public init?(_ parts: [RaidPart]) {
    guard let key = parts.first?.key else { return nil }
    let told = parts.flatMap(\.told)
    let accounts = Set(told.map(\.side)).sorted { ($0 ?? "~") < ($1 ?? "~") }.map { side in
      SideAccount(side: side, tallies: RaidReckoning.tallies(told.filter { $0.side == side }))
    }
    self.init(
      id: key.id, defender: key.defender, time: parts.dropFirst().reduce(parts[0].span) { $0.union($1.span) },
      incidents: parts.map(\.incident).sorted(), regions: Set(parts.compactMap(\.region)).sorted(),
      tallies: Threat.allCases.compactMap { RaidReckoning.over(accounts, $0, defender: key.defender) },
      accounts: accounts)
  }
}

enum RaidReckoning {
  static func tallies(_ told: [RaidPart.Told]) -> [RaidTally] {
    Threat.allCases.compactMap { threat in
      func figure(_ kind: EventKind) -> Figure? { total(told.filter { $0.kind == kind && $0.threat == threat }) }
      let tally = RaidTally(
        threat: threat, launched: figure(.attack), intercepted: figure(.interception), struck: figure(.strike))
      return tally.launched == nil && tally.intercepted == nil && tally.struck == nil ? nil : tally
    }
  }

  /// The span of the sides' accounts; the one that was attacked knows best what came.
  static func over(_ accounts: [SideAccount], _ threat: Threat, defender: String) -> RaidTally? {
    let told = accounts.compactMap { account in
      account.tallies.first { $0.threat == threat }.map { (side: account.side, tally: $0) }
    }.sorted { ($0.side == defender ? 0 : 1) < ($1.side == defender ? 0 : 1) }
    if told.isEmpty { return nil }
    return RaidTally(
      threat: threat, launched: span(told.compactMap(\.tally.launched)),
      intercepted: span(told.compactMap(\.tally.intercepted)), struck: span(told.compactMap(\.tally.struck)))
  }

  private static func span(_ figures: [Figure]) -> Figure? {
    figures.first.map { best in
      let highs = figures.map(\.high)
      return Figure(
        low: figures.map(\.low).min() ?? best.low, best: best.best,
        high: highs.contains(nil) ? nil : highs.compactMap(\.self).max())
    }
  }

  /// The total over a country where somebody gives one, else the sum over its regions; never both. Parts that exceed the
  /// total raise its upper bound.
  private static func total(_ told: [RaidPart.Told]) -> Figure? {
    let (whole, parts) = (told.filter(\.isTotal), told.filter { !$0.isTotal })
    guard let total = sum(whole.map(\.figure)) else { return sum(parts.map(\.figure)) }
    guard let sum = sum(parts.map(\.figure)) else { return total }
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
