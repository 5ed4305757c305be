internal import TocsinGazetteer
internal import TocsinModel

/// Finds the airport that a town stands for where a report speaks of flights: "Munich: 17 departures cancelled".
struct AirportReader {
  private let gazetteer: Gazetteer

  /// How far from the centre of its town an airport may lie. Unit: metres.
  private static let widestReachMetres = 60_000.0

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The airports of these towns by the keys of the towns; none for a town with several.
  func airports(of loci: [Locus]) -> [String: PlaceID] {
    var airports: [String: PlaceID] = [:]
    for locus in loci where locus.place.level == .settlement || locus.place.level == .region {
      airports[locus.key] =
        airports[locus.key] ?? locus.id.flatMap(gazetteer.airport(serving:)) ?? airport(of: locus.place)
    }
    return airports
  }

  /// The airport that a name stands for, where it can stand for nothing else.
  func airport(among candidates: [NameCandidate]) -> PlaceID? {
    let places = Set(candidates.filter { !$0.isCommonWord }.map(\.place))
    guard places.count == 1, let only = places.first, gazetteer[only].type == "airport" else { return nil }
    return only
  }

  private func airport(of town: Place) -> PlaceID? {
    let found = [town.name, town.native].flatMap { gazetteer.matches(named: $0) }.map(\.place).filter { id in
      let entry = gazetteer[id]
      return entry.type == "airport" && entry.country == town.country
        && entry.coordinate.distanceMetres(to: town.coordinate) < Self.widestReachMetres
    }
    return Set(found).count == 1 ? found.first : nil
  }
}
