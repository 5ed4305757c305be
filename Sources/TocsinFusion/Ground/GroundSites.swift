internal import TocsinModel

/// The incidents on the ground of one region's wave while its claims come in, from the finest to the coarsest.
struct GroundSites {
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
    let place = GroundPlace(statement.place)
    let target: Int? =
      switch statement.claim.kind {
      case .evacuation, .shelter: aftermath(statement, place)
      default:
        switch place.reach {
        case .address, .quarter: address(statement, place)
        case .settlement: settlement(statement, place)
        case .district, .region: wider(statement, place)
        }
      }
    if let target {
      groups[target].take(statement, clockSeconds: thresholds.clockWindowSeconds)
    } else {
      open(statement, place)
    }
  }

  private mutating func open(_ statement: Statement, _ place: GroundPlace) {
    let mayMeanSeveral = addresses(of: statement.place).count > 1
    let isHeardOnly = statement.claim.kind == .explosion && !within(settlement: statement.place).isEmpty
    let isCoarse = place.reach == .settlement && (mayMeanSeveral || isHeardOnly)
    groups.append(GroundGroup(statement, isCoarse: isCoarse, clockSeconds: thresholds.clockWindowSeconds))
  }

  // MARK: Which group a claim belongs to; nil opens a new one

  /// The same address, or another sort of address in the same settlement that no text tells apart and that fits.
  private func address(_ statement: Statement, _ place: GroundPlace) -> Int? {
    let same = groups.indices.filter { groups[$0].place == place && isFree($0, statement) }
    if let best = best(statement, among: same, atLeast: thresholds.contradiction) { return best }
    let others = groups.indices.filter { index in
      let other = groups[index].place
      return place.settlement != nil && other.settlement == place.settlement && other.level != place.level
        && isFree(index, statement) && !isTextApart(index, place)
    }
    return others.count == 1 ? best(statement, among: others, atLeast: thresholds.evidence) : nil
  }

  /// The only incident of the settlement; of several the one that fits, or the one for coarse claims.
  private func settlement(_ statement: Statement, _ place: GroundPlace) -> Int? {
    let here = within(settlement: statement.place)
    let exact = here.filter { !groups[$0].isCoarse }
    let free = exact.filter { isFree($0, statement) }
    if exact.count == 1 {
      let isSevered = severed.contains(place.name)
      return best(statement, among: free, atLeast: isSevered ? thresholds.doubt : thresholds.contradiction)
    }
    if statement.isImpact, let best = clearest(statement, among: free) { return best }
    let isVague = !statement.isImpact || !statement.claim.tellsEffects || addresses(of: statement.place).count > 1
    return isVague ? here.first { groups[$0].isCoarse && isFree($0, statement) } : nil
  }

  /// The one incident of a district or region that fits.
  private func wider(_ statement: Statement, _ place: GroundPlace) -> Int? {
    let own = groups.indices.filter { groups[$0].place == place && isFree($0, statement) }
    let finer = groups.indices.filter { index in
      groups[index].place.reach < place.reach && isFree(index, statement)
        && (place.reach == .region || isWithin(groups[index], district: statement.place))
    }
    if finer.count == 1, let only = best(statement, among: finer, atLeast: thresholds.doubt) { return only }
    return clearest(statement, among: finer) ?? best(statement, among: own, atLeast: thresholds.contradiction)
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
    return here.count == 1 ? here.first : here.first { isAftermath(groups[$0], of: place) }
  }

  private func isAftermath(_ group: GroundGroup, of place: GroundPlace) -> Bool {
    group.place == place && group.hasAftermathOnly
  }

  // MARK: What there is at a place

  private func addresses(of settlement: Place) -> [Int] {
    within(settlement: settlement).filter { groups[$0].place.reach < .settlement }
  }

  /// The groups of a settlement and of addresses in it; for an address those of its settlement.
  private func within(settlement place: Place) -> [Int] {
    let name = GroundPlace(place).settlement
    return groups.indices.filter { index in
      let group = groups[index]
      guard group.place.reach <= .settlement else { return false }
      if let settlement = group.place.settlement, let name { return settlement == name }
      return isNear(group, place)
    }
  }

  /// Whether a site without a settlement in its name lies at the place, by distance and the beginning of its name.
  private func isNear(_ group: GroundGroup, _ place: Place) -> Bool {
    let metres = group.coordinate.distanceMetres(to: place.coordinate)
    let isNamesake = group.place.name.prefix(5) == place.name.prefix(5)
    return metres <= (isNamesake ? thresholds.namesakeMetres : thresholds.siteMetres)
  }

  private func isWithin(_ group: GroundGroup, district: Place) -> Bool {
    guard group.place.reach <= .settlement else { return false }
    return group.coordinate.distanceMetres(to: district.coordinate) <= thresholds.districtMetres
  }

  // MARK: Choosing

  /// Whether no text tells the claim apart from one of the group.
  private func isFree(_ index: Int, _ statement: Statement) -> Bool {
    !groups[index].isToldApart(from: statement)
  }

  /// Whether one report names the group's place beside this one.
  private func isTextApart(_ index: Int, _ place: GroundPlace) -> Bool {
    let reports = Set(groups[index].statements.map(\.mention.report))
    return groups.contains { group in
      group.place == place && group.statements.contains { reports.contains($0.mention.report) }
    }
  }

  private func fit(_ statement: Statement, _ index: Int) -> Double {
    Fit(statement, to: groups[index], thresholds: thresholds).score
  }

  private func best(_ statement: Statement, among indices: [Int], atLeast least: Double) -> Int? {
    let scored = indices.map { ($0, fit(statement, $0)) }.filter { $0.1 > least || $0.1 == least && least > 0 }
    return scored.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  /// The one that fits on evidence and clearly better than the next.
  private func clearest(_ statement: Statement, among indices: [Int]) -> Int? {
    let scored = indices.map { ($0, fit(statement, $0)) }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    guard let first = scored.first, first.1 >= thresholds.evidence else { return nil }
    if scored.count > 1, first.1 - scored[1].1 < thresholds.margin { return nil }
    return first.0
  }
}
