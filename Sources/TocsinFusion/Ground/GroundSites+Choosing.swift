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

  /// Whether a wider claim adds up several: it tells kinds of damage, or a number of casualties, that no one of them has
  /// and that they have together.
  func sumsUp(_ statement: Statement, _ indices: [Int]) -> Bool {
    let own = Set(statement.claim.damage).subtracting([.other, .none])
    let damages = indices.map { groups[$0].damage.intersection(own) }
    if own.count > 1, !damages.contains(own), damages.reduce([], { $0.union($1) }) == own { return true }
    return sumsUp(statement.claim.injured, indices.map { groups[$0].lastInjured })
      || sumsUp(statement.claim.killed, indices.map { groups[$0].lastKilled })
  }

  private func sumsUp(_ own: Int?, _ told: [Int?]) -> Bool {
    let parts = told.compactMap(\.self).filter { $0 > 0 }
    return parts.count > 1 && !parts.contains(own ?? 0) && parts.reduce(0, +) == own
  }

  /// Whether no text tells the claim apart from one of the group.
  func isFree(_ index: Int, _ statement: Statement) -> Bool { !groups[index].isToldApart(from: statement) }

  /// Whether one report names the group's place beside this one.
  func isTextApart(_ index: Int, _ place: GroundPlace) -> Bool {
    let reports = Set(groups[index].statements.map(\.mention.report))
    return groups.contains { group in
      group.place == place && group.statements.contains { reports.contains($0.mention.report) }
    }
  }

  /// What speaks for and against a claim's joining, given how its place stands to the group.
  func candidate(_ statement: Statement, _ index: Int, _ place: Evidence) -> Candidate {
    Candidate(
      index: index, evidence: [place] + Fit(statement: statement, group: groups[index], thresholds: thresholds).evidence
    )
  }

  /// Best first; of equals the first.
  func ranked(_ statement: Statement, among indices: [Int], _ place: Evidence) -> [Candidate] {
    indices.map { candidate(statement, $0, place) }.sorted { ($0.score, $1.index) > ($1.score, $0.index) }
  }

  /// The best where it may be joined; a near one is kept for a reviewer.
  mutating func best(_ statement: Statement, among indices: [Int], _ place: Evidence) -> Candidate? {
    guard let first = ranked(statement, among: indices, place).first else { return nil }
    if first.score >= thresholds.join { return first }
    miss(statement, first)
    return nil
  }

  /// The best where it may be joined and is clearly better than the next; the near ones are kept for a reviewer.
  mutating func clearest(_ statement: Statement, among indices: [Int], _ place: Evidence) -> Candidate? {
    let ranked = ranked(statement, among: indices, place)
    guard let first = ranked.first else { return nil }
    let isClear = ranked.count == 1 || first.score - ranked[1].score >= thresholds.margin
    if first.score >= thresholds.join, isClear { return first }
    for candidate in ranked { miss(statement, candidate) }
    return nil
  }

  private mutating func miss(_ statement: Statement, _ candidate: Candidate) {
    guard candidate.score >= thresholds.suggest, let other = groups[candidate.index].statements.first else { return }
    misses.append(
      NearMiss(mention: statement.mention, other: other.mention, reasons: candidate.evidence.map(\.reason)))
  }
}
