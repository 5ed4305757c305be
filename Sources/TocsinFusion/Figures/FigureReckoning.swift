internal import TocsinModel

/// Figures over the statements of one incident: each origin's latest word, then the span of the origins.
struct FigureReckoning {
  let group: StatementGroup
  /// The origin of each statement of the group.
  let origins: [Int]
  /// How many places of each claim stand in the group.
  private let placesOfClaims: [Mention: Int]
  /// The publishers whose own words each origin is.
  private let authors: [Int: Set<String>]

  init(group: StatementGroup, origins: [Int]) {
    self.group = group
    self.origins = origins
    placesOfClaims = Dictionary(group.statements.map { ($0.mention.ofClaim, 1) }, uniquingKeysWith: +)
    authors = Dictionary(grouping: zip(origins, group.statements), by: \.0).mapValues { Self.authors($0.map(\.1)) }
  }

  /// Offices that speak for themselves; where there is none, whoever said it first. All others retell.
  private static func authors(_ statements: [Statement]) -> Set<String> {
    let offices = statements.filter { $0.voice.isFirstHand && !$0.voice.isUnsourced }.map(\.voice.publisher)
    let firsts = statements.prefix(1).filter(\.voice.isFirstHand).map(\.voice.publisher)
    return Set(offices.isEmpty ? firsts : offices)
  }

  /// What one origin says in the end.
  private struct Word {
    var value: Count
    var mentions: [Mention]
    var saidAt: Timestamp
    var isOfficial: Bool
    var isOnPlace: Bool
  }

  /// Threats that were intercepted, or fell and hit; `nil` where nobody says a number.
  var count: ReckonedFigure? {
    count { $0.incidentClass == .air ? $0.claim.kind == .interception : $0.isImpact }
  }

  /// The threats that these statements count.
  func count(where isMeant: (Statement) -> Bool) -> ReckonedFigure? {
    let counted = indices(where: isMeant).filter {
      group.statements[$0].claim.count != nil && holdsAllPlaces(group.statements[$0])
    }
    return figure(counted) { CountLedger($0).total }
  }

  /// Casualties; a zero only where somebody says so.
  func casualties(_ field: KeyPath<Claim, Int?>) -> ReckonedFigure? {
    let told = indices { $0.claim[keyPath: field] != nil }.filter { index in
      let statement = group.statements[index]
      return statement.claim[keyPath: field] == 0 || statement.claim.places.count == 1
    }
    return figure(told) { CasualtyLedger($0, field).total }
  }

  /// Positions of statements, one for each claim.
  private func indices(where isMeant: (Statement) -> Bool) -> [Int] {
    var seen: Set<Mention> = []
    return group.statements.indices.filter { index in
      isMeant(group.statements[index]) && seen.insert(group.statements[index].mention.ofClaim).inserted
    }
  }

  /// Whether all places that share the claim's count stand in this incident.
  private func holdsAllPlaces(_ statement: Statement) -> Bool {
    placesOfClaims[statement.mention.ofClaim] == statement.claim.places.count
  }

  private func figure(_ indices: [Int], _ total: ([OriginWord]) -> Total?) -> ReckonedFigure? {
    let ordered = indices.sorted { Statement.isSaidBefore(group.statements[$0], group.statements[$1]) }
    let words = Dictionary(grouping: ordered, by: { origins[$0] }).compactMap { origin, said -> Word? in
      let words = said.map { OriginWord(statement: group.statements[$0], authors: authors[origin] ?? []) }
      guard let total = total(words), let last = said.last else { return nil }
      return Word(
        value: total.count, mentions: total.mentions, saidAt: group.statements[last].said,
        isOfficial: said.contains { group.statements[$0].voice.isOfficial },
        isOnPlace: said.contains { isOnPlace(group.statements[$0]) })
    }
    guard let low = words.map(\.value.minimum).min(), let best = words.max(by: Self.isWeaker) else { return nil }
    let high = words.map(\.value.high).max() ?? low
    return ReckonedFigure(
      figure: Figure(low: low, best: best.value.minimum, high: high),
      low: words.filter { $0.value.minimum == low }.flatMap(\.mentions).sorted(), best: best.mentions.sorted(),
      high: words.filter { $0.value.high == high }.flatMap(\.mentions).sorted())
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

extension Mention {
  /// The same for all places of a claim.
  fileprivate var ofClaim: Mention { Mention(report: report, claim: claim, place: 0) }
}
