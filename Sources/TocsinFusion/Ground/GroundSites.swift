internal import TocsinModel

/// The incidents on the ground of one region's wave while its claims come in, from the finest to the coarsest.
struct GroundSites {
  /// Where a claim goes.
  private enum Destination {
    case group(Candidate)
    /// An incident of its own, that others may join.
    case new
    /// With the claims on a whole settlement that may mean any of several incidents there.
    case coarse

    init(_ candidate: Candidate?) { self = candidate.map(Destination.group) ?? .new }
  }

  let thresholds: Thresholds
  private(set) var groups: [GroundGroup] = []
  /// What a reviewer may join.
  var misses: [NearMiss] = []

  /// Settlements in which some report tells several impacts apart.
  private let severed: Set<String>

  init(_ statements: [Statement], thresholds: Thresholds) {
    self.thresholds = thresholds
    let impacts = statements.filter(\.isImpact)
    let byReport = Dictionary(grouping: impacts) { [$0.mention.report, $0.ground.settlement ?? ""] }
    severed = Set(
      byReport.values.compactMap { told in
        told.contains { $0.isToldApart(from: told[0]) } ? told[0].ground.settlement : nil
      })
  }

  mutating func take(_ statement: Statement) {
    switch destination(statement, statement.ground) {
    case .group(let candidate): join(statement, candidate)
    case .new: open(statement, isCoarse: false)
    case .coarse:
      let coarse = within(settlement: statement.place).first { groups[$0].isCoarse && isFree($0, statement) }
      if let coarse {
        join(statement, Candidate(index: coarse, evidence: [.coarse]))
      } else {
        open(statement, isCoarse: true)
      }
    }
  }

  private mutating func join(_ statement: Statement, _ candidate: Candidate) {
    groups[candidate.index].take(
      statement, because: candidate.evidence.map(\.reason), clockSeconds: thresholds.clockWindowSeconds)
  }

  private mutating func open(_ statement: Statement, isCoarse: Bool) {
    groups.append(GroundGroup(statement, isCoarse: isCoarse, clockSeconds: thresholds.clockWindowSeconds))
  }

  private mutating func destination(_ statement: Statement, _ place: GroundPlace) -> Destination {
    if statement.claim.kind == .evacuation || statement.claim.kind == .shelter {
      return Destination(aftermath(statement, place))
    }
    return switch place.reach {
    case .address, .quarter: Destination(address(statement, place))
    case .settlement: settlement(statement, place)
    case .district, .region: Destination(wider(statement, place))
    }
  }

  /// The same address, or another sort of address in the same settlement that no text tells apart and that fits.
  private mutating func address(_ statement: Statement, _ place: GroundPlace) -> Candidate? {
    let same = groups.indices.filter { groups[$0].place == place && isFree($0, statement) }
    if let best = best(statement, among: same, statement.isToldAgain ? .toldAgain : .sameAddress) { return best }
    let others = groups.indices.filter { index in
      let other = groups[index].place
      return place.settlement != nil && other.settlement == place.settlement && other.level != place.level
        && isFree(index, statement) && !isTextApart(index, place)
    }
    return others.count == 1 ? clearest(statement, among: others, .oneOfTown) : nil
  }

  /// The only incident of the settlement; of several the one that fits; else the coarse one, unless the claim tells of
  /// something that none of them is.
  private mutating func settlement(_ statement: Statement, _ place: GroundPlace) -> Destination {
    let exact = within(settlement: statement.place).filter { !groups[$0].isCoarse }
    let free = exact.filter { isFree($0, statement) }
    if exact.count <= 1 {
      let standing: Evidence = severed.contains(place.name) ? .leftInTown : .onlyInTown
      return Destination(best(statement, among: free, statement.isToldAgain ? .toldAgain : standing))
    }
    guard statement.isImpact else { return .coarse }
    if let clearest = clearest(statement, among: free, .oneOfTown) { return .group(clearest) }
    let hasAddresses = exact.count { groups[$0].place.reach < .settlement } > 1
    let mayMeanSeveral = free.contains { candidate(statement, $0, .oneOfTown).score >= thresholds.join }
    return hasAddresses || mayMeanSeveral || !statement.claim.tellsEffects ? .coarse : .new
  }

  /// The one incident of a district or region that fits.
  private mutating func wider(_ statement: Statement, _ place: GroundPlace) -> Candidate? {
    let own = groups.indices.filter { groups[$0].place == place && isFree($0, statement) }
    let finer = groups.indices.filter { index in
      groups[index].place.reach < place.reach && isFree(index, statement)
        && (place.reach == .region || isWithin(groups[index], district: statement.place))
    }
    if sumsUp(statement, finer) { return best(statement, among: own, .samePlace) }
    if finer.count == 1, let only = best(statement, among: finer, .onlyInArea) { return only }
    return clearest(statement, among: finer, .oneOfArea) ?? best(statement, among: own, .samePlace)
  }

  /// The impact that people were moved out or housed after: in the same report, else the only one there.
  private func aftermath(_ statement: Statement, _ place: GroundPlace) -> Candidate? {
    let here: [Int] =
      switch place.reach {
      case .address, .quarter, .settlement: within(settlement: statement.place)
      case .district: groups.indices.filter { isWithin(groups[$0], district: statement.place) }
      case .region: Array(groups.indices)
      }
    let same = here.filter { groups[$0].speaks(in: statement.mention.report) }
    if same.count == 1 { return Candidate(index: same[0], evidence: [.sameReport]) }
    let exact = here.filter { groups[$0].place == place }
    if exact.count == 1 { return Candidate(index: exact[0], evidence: [.samePlace]) }
    if here.count == 1 { return Candidate(index: here[0], evidence: [.onlyInArea]) }
    return exact.first { groups[$0].hasAftermathOnly }.map { Candidate(index: $0, evidence: [.samePlace]) }
  }
}
