internal import TocsinModel

/// What the places that the document names say of a candidate.
extension CandidateScorer {
  func addScene(_ scored: inout ScoredCandidate, _ place: Int, _ index: Int, _ sentence: Int) {
    var isNamed = false
    for unit in pack.ancestors(place) {
      guard let nearness = scene.nearness(of: unit, to: index, sentence: sentence) else { continue }
      switch pack.level(unit) {
      case .region: scored.add(.regionNamed, Weights.regionNamed * nearness)
      case .district: scored.add(.districtNamed, Weights.districtNamed * nearness)
      case .settlement: scored.add(.settlementNamed, Weights.settlementNamed * nearness)
      case .country: scored.add(.countryNamed, Weights.countryNamed * nearness)
      default: continue
      }
      isNamed = isNamed || pack.level(unit) != .country
    }
    addDistance(&scored, place, index)
    if !isNamed, let region = pack.region(place), region != place,
      scene.items.contains(where: { $0.mention != index && $0.region == region && $0.isFair })
    {
      scored.add(.regionNamed, Weights.regionImplied)
    }
  }

  /// What stands under a heading lies in its unit.
  func addHeading(_ scored: inout ScoredCandidate, _ place: Int, _ headings: [Int]) {
    guard !headings.isEmpty else { return }
    let units = pack.ancestors(place)
    for heading in headings where units.contains(heading) {
      scored.add(.heading, pack.level(heading) == .region ? Weights.regionHeading : Weights.districtHeading)
    }
  }

  /// «село Поповка Рыльского района», "Proletarsk, Rostov region": the unit named right behind holds the place.
  func addApposition(_ scored: inout ScoredCandidate, _ place: Int, _ unit: Int?) {
    guard let unit, pack.ancestors(place).contains(unit) else { return }
    scored.add(pack.level(unit) == .region ? .regionNamed : .districtNamed, Weights.apposition)
  }

  /// The members of a list are mostly of one level, parts of one unit, and near each other.
  func addList(_ scored: inout ScoredCandidate, _ place: Int, _ others: [Scene.Item]) {
    guard !others.isEmpty else { return }
    let level = pack.level(place)
    if others.count > 1, others.allSatisfy({ $0.level == level }) {
      scored.add(.listNeighbours, Weights.listLevel)
    }
    if level == .district || level == .cityDistrict,
      others.contains(where: { pack.parent($0.place) == pack.parent(place) })
    {
      scored.add(.listNeighbours, Weights.listSibling)
    }
    guard level == .settlement else { return }
    let here = pack.coordinate(place)
    var nearest = Weights.listMetres
    for other in others where other.level == .settlement && other.place != place && other.isFair {
      nearest = least(nearest, from: here, to: pack.coordinate(other.place))
    }
    if nearest < Weights.listMetres {
      scored.add(.listNeighbours, Weights.listNear * (1 - nearest / Weights.listMetres))
    }
  }

  /// The distance, or `metres` where that is less; measured only where it may be less.
  private func least(_ metres: Double, from here: Coordinate, to there: Coordinate) -> Double {
    guard NearPoint.leastMetres(from: here, to: there) < metres else { return metres }
    return min(metres, here.distanceMetres(to: there))
  }

  private func addDistance(_ scored: inout ScoredCandidate, _ place: Int, _ index: Int) {
    guard !anchors.isEmpty, pack.level(place) != .country, pack.level(place) != .region, pack.level(place) != .water
    else { return }
    let here = pack.coordinate(place)
    var nearest = Weights.farMetres
    for anchor in anchors where anchor.mention != index && anchor.place != place {
      nearest = least(nearest, from: here, to: anchor.coordinate)
    }
    guard nearest < Weights.farMetres else { return }
    scored.add(.near, Weights.near * (1 - nearest / Weights.farMetres))
  }
}
