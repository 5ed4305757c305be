internal import TocsinModel

/// Figures over the statements of one incident: each origin's latest word, then the span of the origins.
struct FigureReckoning {
  let group: StatementGroup
  /// The origin of each statement of the group.
  let origins: [Int]

  /// What one origin says in the end.
  private struct Word {
    var value: Count
    var saidAt: Timestamp
    var isOfficial: Bool
    var isOnPlace: Bool
  }

  /// Threats that were intercepted, or fell and hit; `nil` where nobody says a number.
  var count: Figure? {
    let counted = indices { $0.incidentClass == .air ? $0.claim.kind == .interception : $0.isImpact }
      .filter { group.statements[$0].claim.count != nil && holdsAllPlaces(group.statements[$0]) }
    return figure(counted) { CountLedger(group.statements, $0).total }
  }

  /// Casualties; a zero only where somebody says so.
  func casualties(_ field: KeyPath<Claim, Int?>) -> Figure? {
    let told = indices { $0.claim[keyPath: field] != nil }.filter { index in
      let statement = group.statements[index]
      return statement.claim[keyPath: field] == 0 || statement.claim.places.count == 1
    }
    return figure(told) { CasualtyLedger(group.statements, $0, field).latest.map(Count.exactly) }
  }

  /// Positions of statements, one for each claim.
  private func indices(where isMeant: (Statement) -> Bool) -> [Int] {
    var seen: Set<Mention> = []
    return group.statements.indices.filter { index in
      let mention = group.statements[index].mention
      return isMeant(group.statements[index])
        && seen.insert(Mention(report: mention.report, claim: mention.claim, place: 0)).inserted
    }
  }

  /// Whether all places that share the claim's count stand in this incident.
  private func holdsAllPlaces(_ statement: Statement) -> Bool {
    let here = group.statements.count {
      $0.mention.report == statement.mention.report && $0.mention.claim == statement.mention.claim
    }
    return here == statement.claim.places.count
  }

  private func figure(_ indices: [Int], _ total: ([Int]) -> Count?) -> Figure? {
    let words = Dictionary(grouping: indices, by: { origins[$0] }).values.compactMap { said -> Word? in
      guard let value = total(said), let last = said.last else { return nil }
      return Word(
        value: value, saidAt: group.statements[last].published,
        isOfficial: said.contains { group.statements[$0].voice.isOfficial },
        isOnPlace: said.contains { isOnPlace(group.statements[$0]) })
    }
    guard let low = words.map(\.value.minimum).min(), let best = words.max(by: Self.isWeaker) else { return nil }
    let high = words.map { $0.value.maximum ?? $0.value.minimum }.max() ?? low
    return Figure(low: low, best: best.value.minimum, high: high)
  }

  /// An official word before others, on the place itself before a wider one, an exact one before a floor, a later one.
  private static func isWeaker(_ left: Word, _ right: Word) -> Bool {
    func rank(_ word: Word) -> (Int, Int, Int, Int64, Int) {
      (
        word.isOfficial ? 1 : 0, word.isOnPlace ? 1 : 0, word.value.isExact ? 1 : 0, word.saidAt.secondsSinceEpoch,
        word.value.minimum
      )
    }
    return rank(left) < rank(right)
  }

  private func isOnPlace(_ statement: Statement) -> Bool {
    switch group.incidentClass {
    case .air: [.region, .country, .water].contains(statement.place.level)
    default: ![.region, .district, .country, .water].contains(statement.place.level)
    }
  }
}
