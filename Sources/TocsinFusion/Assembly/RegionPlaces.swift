internal import TocsinModel

/// The places that incidents stand at.
struct RegionPlaces {
  private var regions: [String: Place] = [:]

  /// - Parameter statements: all of them; where a region is named anywhere, its incidents in the air stand there.
  init(_ statements: [Statement]) {
    for statement in statements where statement.place.level == .region && regions[statement.area] == nil {
      regions[statement.area] = statement.place
    }
  }

  func place(of group: StatementGroup) -> Place {
    var place = group.incidentClass == .air ? air(group.statements) : finest(group.statements)
    // Why: an incident has many wordings; each stands at its mention.
    place.said = ""
    return place
  }

  /// The finest place that most statements name; of equals the one named first.
  private func finest(_ statements: [Statement]) -> Place {
    let reaches = statements.map(\.ground.reach)
    let finest = reaches.min() ?? .region
    let candidates = statements.filter { $0.ground.reach == finest }.map(\.place)
    let counts = Dictionary(candidates.map { ($0.name, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return candidates.first { counts[$0.name] == most } ?? statements[0].place
  }

  /// The one place that all name; else the region, as it is known, or as far as the named places reach.
  private func air(_ statements: [Statement]) -> Place {
    let first = statements[0].place
    if statements.allSatisfy({ $0.place.name == first.name }) { return first }
    if let region = regions[statements[0].area] { return region }
    let farthest = statements.map { first.coordinate.distanceMetres(to: $0.place.coordinate) }.max() ?? 0
    let radius = max(Place.defaultRadiusMetres(.region), Int(farthest) + first.radiusMetres)
    return Place(
      name: first.region ?? first.name, native: "", level: .region, region: first.region, country: first.country,
      coordinate: first.coordinate, radiusMetres: radius, said: "")
  }
}
