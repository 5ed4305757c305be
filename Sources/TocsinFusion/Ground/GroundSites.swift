internal import TocsinModel

/// The incidents on the ground of one region's wave while its claims come in, from the finest to the coarsest.
struct GroundSites {
  /// Where a claim goes.
  private enum Destination {
    case group(Int)
    /// An incident of its own, that others may join.
    case new
    /// With the claims on a whole settlement that may mean any of several incidents there.
    case coarse
  }

  let thresholds: Thresholds
  private(set) var groups: [GroundGroup] = []

  /// Settlements in which some report tells several impacts apart.
  private let severed: Set<String>

  init(_ statements: [Statement], thresholds: Thresholds) {
    self.thresholds = thresholds
    let impacts = statements.filter(\.isImpact)
    let byReport = Dictionary(grouping: impacts) { [$0.mention.report, GroundPlace($0.place).settlement ?? ""] }
    severed = Set(
      byReport.values.compactMap { told in
        told.contains { $0.isToldApart(from: told[0]) } ? GroundPlace(told[0].place).settlement : nil
      })
  }

  mutating func take(_ statement: Statement) {
    switch destination(statement, GroundPlace(statement.place)) {
    case .group(let index): groups[index].take(statement, clockSeconds: thresholds.clockWindowSeconds)
    case .new: open(statement, isCoarse: false)
    case .coarse:
      let coarse = within(settlement: statement.place).first { groups[$0].isCoarse && isFree($0, statement) }
      if let coarse {
        groups[coarse].take(statement, clockSeconds: thresholds.clockWindowSeconds)
      } else {
        open(statement, isCoarse: true)
      }
    }
  }

  private mutating func open(_ statement: Statement, isCoarse: Bool) {
    groups.append(GroundGroup(statement, isCoarse: isCoarse, clockSeconds: thresholds.clockWindowSeconds))
  }

  private func destination(_ statement: Statement, _ place: GroundPlace) -> Destination {
    if statement.claim.kind == .evacuation || statement.claim.kind == .shelter {
      return aftermath(statement, place).map(Destination.group) ?? .new
    }
    return switch place.reach {
    case .address, .quarter: address(statement, place).map(Destination.group) ?? .new
    case .settlement: settlement(statement, place)
    case .district, .region: wider(statement, place).map(Destination.group) ?? .new
    }
  }

  /// The same address, or another sort of address in the same settlement that no text tells apart and that fits.
  private func address(_ statement: Statement, _ place: GroundPlace) -> Int? {
    let same = groups.indices.filter { groups[$0].place == place && isFree($0, statement) }
    if let best = best(statement, among: same, above: thresholds.contradiction) { return best }
    let others = groups.indices.filter { index in
      let other = groups[index].place
      return place.settlement != nil && other.settlement == place.settlement && other.level != place.level
        && isFree(index, statement) && !isTextApart(index, place)
    }
    return others.count == 1 ? clearest(statement, among: others) : nil
  }

  /// The only incident of the settlement; of several the one that fits; else the coarse one, unless the claim tells of
  /// something that none of them is.
  private func settlement(_ statement: Statement, _ place: GroundPlace) -> Destination {
    let exact = within(settlement: statement.place).filter { !groups[$0].isCoarse }
    let free = exact.filter { isFree($0, statement) }
    if exact.count <= 1 {
      let least = severed.contains(place.name) ? thresholds.doubt : thresholds.contradiction
      return best(statement, among: free, above: least).map(Destination.group) ?? .new
    }
    guard statement.isImpact else { return .coarse }
    if let clearest = clearest(statement, among: free) { return .group(clearest) }
    let hasAddresses = exact.count { groups[$0].place.reach < .settlement } > 1
    let mayMeanSeveral = free.contains { fit(statement, $0) >= thresholds.evidence }
    return hasAddresses || mayMeanSeveral || !statement.claim.tellsEffects ? .coarse : .new
  }

  /// The one incident of a district or region that fits.
  private func wider(_ statement: Statement, _ place: GroundPlace) -> Int? {
    let own = groups.indices.filter { groups[$0].place == place && isFree($0, statement) }
    let finer = groups.indices.filter { index in
      groups[index].place.reach < place.reach && isFree(index, statement)
        && (place.reach == .region || isWithin(groups[index], district: statement.place))
    }
    if finer.count == 1, let only = best(statement, among: finer, above: thresholds.doubt) { return only }
    return clearest(statement, among: finer) ?? best(statement, among: own, above: thresholds.contradiction)
  }

  /// The impact that people were moved out or housed after: in the same report, else the only one there.
  private func aftermath(_ statement: Statement, _ place: GroundPlace) -> Int? {
    let here: [Int] =
      switch place.reach {
      case .address, .quarter, .settlement: within(settlement: statement.place)
      case .district: groups.indices.filter { isWithin(groups[$0], district: statement.place) }
      case .region: Array(groups.indices)
      }
    let same = here.filter { groups[$0].speaks(in: statement.mention.report) }
    if same.count == 1 { return same.first }
    let exact = here.filter { groups[$0].place == place }
    if exact.count == 1 { return exact.first }
    return here.count == 1 ? here.first : exact.first { groups[$0].hasAftermathOnly }
  }
}
