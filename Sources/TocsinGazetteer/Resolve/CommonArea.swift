internal import TocsinModel

/// Where nothing decides between settlements of one name, answers the smallest area that holds them: a place is never picked
/// at random.
struct CommonArea {
  let gazetteer: Gazetteer

  /// Scores nearer to each other than this decide nothing.
  private static let tie = 0.15
  /// Settlements nearer to each other than this are as good as one.
  private static let sameWithinMetres = 10_000.0

  /// The area, which stands before the candidates; `nil` where the best of them stands out.
  func area(over ranking: [ScoredCandidate]) -> ScoredCandidate? {
    guard let best = ranking.first else { return nil }
    let tied = ranking.filter { best.score - $0.score < Self.tie }.map { Int($0.candidate.place.index) }
    guard tied.count > 1, tied.allSatisfy({ gazetteer.pack.level($0) == .settlement }), areApart(tied),
      let area = commonArea(tied)
    else { return nil }
    var whole = ScoredCandidate(
      candidate: NameCandidate(place: PlaceID(area), kind: .standard, inflection: .nominative), score: best.score,
      reasons: [(.smallestCommonArea, best.score)])
    whole.score += Self.tie
    return whole
  }

  private func areApart(_ places: [Int]) -> Bool {
    let first = gazetteer.pack.coordinate(places[0])
    return places.contains { first.distanceMetres(to: gazetteer.pack.coordinate($0)) > Self.sameWithinMetres }
  }

  /// A district or a region above all of them; `nil` where only a country is.
  private func commonArea(_ places: [Int]) -> Int? {
    let chains = places.map(gazetteer.pack.ancestors)
    return chains[0].first { unit in
      let level = gazetteer.pack.level(unit)
      return (level == .district || level == .region) && chains.allSatisfy { $0.contains(unit) }
    }
  }
}
