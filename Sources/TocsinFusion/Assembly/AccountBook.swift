internal import TocsinModel

/// Who says an incident happened, who says that somebody says so, who claims it as a deed, and who denies it.
struct AccountBook {
  let accounts: [Account]

  /// - Parameter origins: of the group's statements.
  init(_ group: StatementGroup, origins: [Int]) {
    let voices = zip(origins, group.statements) + Self.denials(of: group, origins)
    accounts = Statement.byOrigin(voices).map(Self.account)
  }

  /// The denials with their origins: one that also tells of the incident, else one of their own.
  private static func denials(of group: StatementGroup, _ origins: [Int]) -> [(Int, Statement)] {
    var known = Array(zip(origins, group.statements))
    for denial in group.denied {
      let own = known.first { !$0.1.voice.names.isDisjoint(with: denial.voice.names) }?.0
      known.append((own ?? (known.map(\.0).max() ?? -1) + 1, denial))
    }
    return Array(known.dropFirst(group.statements.count))
  }

  /// - Parameter ordered: what one origin said, in that order.
  private static func account(_ ordered: [Statement]) -> Account {
    let speaker = ordered.first { $0.voice.isFirstHand } ?? ordered[0]
    return Account(
      name: speaker.voice.name, role: speaker.voice.role, stance: stance(of: ordered),
      side: ordered.lazy.compactMap(\.voice.side).first, members: ordered.map(\.mention))
  }

  /// The last word counts between yes and no; that it speaks for itself before that others cite it.
  private static func stance(of ordered: [Statement]) -> Stance {
    if ordered.last?.claim.isDenied == true { return .denied }
    if ordered.contains(where: isClaimOfDeed) { return .claimed }
    return ordered.contains { $0.voice.isFirstHand } ? .reported : .attributed
  }

  /// Whether a side's armed forces tell what they themselves shot down or struck.
  private static func isClaimOfDeed(_ statement: Statement) -> Bool {
    switch (statement.voice.role, statement.claim.kind) {
    case (.ministryOfDefence, .interception), (.airForce, .interception), (.generalStaff, .interception),
      (.generalStaff, .strike), (.generalStaff, .attack), (.ministryOfDefence, .strike), (.ministryOfDefence, .attack):
      statement.claim.kind == .interception || statement.voice.side != statement.place.country
    default: false
    }
  }
}
