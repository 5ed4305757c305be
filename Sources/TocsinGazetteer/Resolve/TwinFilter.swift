internal import TocsinModel

/// Leaves out the settlements that stand in the tables twice: two sources placed one village a little apart.
struct TwinFilter {
  let gazetteer: Gazetteer

  /// Two settlements of one name are one up to this distance. Source: the 90th percentile of the distance between the sources is
  /// 1.7 km; homonyms of one district lie farther apart.
  private static let sameWithinMetres = 6_000.0
  /// Rankings are compared no further than this.
  private static let depth = 24

  /// The first of a ranking, best first; of twins the first stays.
  func withoutTwins(_ ranking: [ScoredCandidate], limit: Int) -> [ScoredCandidate] {
    var kept: [ScoredCandidate] = []
    for (index, scored) in ranking.enumerated() where kept.count < limit {
      if index >= Self.depth || !kept.contains(where: { isTwin(scored, $0) }) { kept.append(scored) }
    }
    return kept
  }

  private func isTwin(_ one: ScoredCandidate, _ other: ScoredCandidate) -> Bool {
    let left = Int(one.candidate.place.index)
    let right = Int(other.candidate.place.index)
    let pack = gazetteer.pack
    guard pack.level(left) == .settlement, pack.level(right) == .settlement,
      pack.countryCode(left) == pack.countryCode(right)
    else { return false }
    let (here, there) = (pack.coordinate(left), pack.coordinate(right))
    return NearPoint.leastMetres(from: here, to: there) <= Self.sameWithinMetres && pack.isLocated(left)
      && pack.isLocated(right) && pack.native(left).elementsEqual(pack.native(right))
      && here.distanceMetres(to: there) <= Self.sameWithinMetres
  }
}
