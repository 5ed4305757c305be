internal import TocsinModel

extension GroundSites {
  // MARK: What there is at a place

  /// The groups of a settlement and of addresses in it; for an address those of its settlement.
  func within(settlement place: Place) -> [Int] {
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
    let isNamesake = group.statements[0].place.name.prefix(5) == place.name.prefix(5)
    return metres <= (isNamesake ? thresholds.namesakeMetres : thresholds.siteMetres)
  }

  func isWithin(_ group: GroundGroup, district: Place) -> Bool {
    guard group.place.reach <= .settlement else { return false }
    return group.coordinate.distanceMetres(to: district.coordinate) <= thresholds.districtMetres
  }

  // MARK: Which of them a claim may join

  /// Whether no text tells the claim apart from one of the group.
  func isFree(_ index: Int, _ statement: Statement) -> Bool { !groups[index].isToldApart(from: statement) }

  /// Whether one report names the group's place beside this one.
  func isTextApart(_ index: Int, _ place: GroundPlace) -> Bool {
    let reports = Set(groups[index].statements.map(\.mention.report))
    return groups.contains { group in
      group.place == place && group.statements.contains { reports.contains($0.mention.report) }
    }
  }

  func fit(_ statement: Statement, _ index: Int) -> Double {
    Fit(statement, to: groups[index], thresholds: thresholds).score
  }

  /// The one that fits best, where that is above the least; of equals the first.
  func best(_ statement: Statement, among indices: [Int], above least: Double) -> Int? {
    ranked(statement, indices).first { $0.fit > least }?.index
  }

  /// The one that fits on evidence and clearly better than the next.
  func clearest(_ statement: Statement, among indices: [Int]) -> Int? {
    let ranked = ranked(statement, indices)
    guard let first = ranked.first, first.fit >= thresholds.evidence else { return nil }
    if ranked.count > 1, first.fit - ranked[1].fit < thresholds.margin { return nil }
    return first.index
  }

  private func ranked(_ statement: Statement, _ indices: [Int]) -> [(index: Int, fit: Double)] {
    indices.map { (index: $0, fit: fit(statement, $0)) }.sorted { ($0.fit, $1.index) > ($1.fit, $0.index) }
  }
}
