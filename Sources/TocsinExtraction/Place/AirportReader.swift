internal import TocsinGazetteer
internal import TocsinModel

/// Finds the airport that a town stands for where a report speaks of flights: "Munich: 17 departures cancelled".
struct AirportReader {
  private let gazetteer: Gazetteer

  /// How far from the centre of its town an airport may lie. Unit: metres.
  private static let widestReachMetres = 60_000.0

  /// A settlement that may lie farther from its centre is a town.
  static let villageRadiusMetres = 2_500

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

  /// The airport of the name near the town; for a village without one («Рощино») the only one of its name in the country.
  private func airport(of town: Place) -> PlaceID? {
    let namesakes = Set([town.name, town.native].flatMap { gazetteer.matches(named: $0) }.map(\.place)).filter { id in
      gazetteer[id].type == "airport" && gazetteer[id].country == town.country
    }
    let near = namesakes.filter {
      gazetteer[$0].coordinate.distanceMetres(to: town.coordinate) < Self.widestReachMetres
    }
    let found = near.isEmpty && town.radiusMetres <= Self.villageRadiusMetres ? namesakes : near
    return found.count == 1 ? found.first : nil
  }
}
