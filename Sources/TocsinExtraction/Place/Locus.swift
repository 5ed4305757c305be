internal import TocsinGazetteer
internal import TocsinModel

/// A place as a clause names it: the words, the place that they resolve to, and the units that it lies in.
struct Locus: Sendable {
  /// The words that name it; empty where only the publisher's home tells.
  let tokens: Range<Int>
  var place: Place
  let id: PlaceID?
  /// The units above it, the nearest first.
  var ancestors: [PlaceID]
  /// Whether the words are a common noun that stands for a place named before («в регионе», "the city").
  let isAnaphor: Bool
  /// Whether the words are the name as it stands in the nominative.
  var isNominative = false
  let listGroup: Int?

  /// Whether it is a part of a region, and no water.
  var isWithinRegion: Bool { place.level != .country && place.level != .region && place.level != .water }

  /// A key by which two loci are the same place.
  var key: String { place.gazetteerID ?? "\(place.level.rawValue):\(place.name)" }

  /// Whether this place is a part of another: by the gazetteer, by the city in its name, or, for a site, by nearness.
  func lies(in other: Locus) -> Bool {
    guard key != other.key else { return false }
    if let unit = other.id, ancestors.contains(unit) { return true }
    if other.place.level == .region { return place.region == other.place.name }
    if other.place.level == .country { return place.country == other.place.country && place.level != .country }
    return isInCity(of: other) || isSite(near: other)
  }

  /// `Lodygina Street, Volgograd` lies in Volgograd, and in the district of it that is named beside it.
  private func isInCity(of other: Locus) -> Bool {
    guard place.level == .street || place.level == .site || place.level == .cityDistrict,
      place.region == other.place.region,
      let city = place.name.split(separator: ",").last.map({ $0.drop { $0 == " " } }), place.name.contains(",")
    else { return false }
    if other.place.level == .settlement { return other.place.name == city }
    return place.level != .cityDistrict && other.place.level == .cityDistrict && other.place.name.hasSuffix(", \(city)")
  }

  /// How far from a settlement's centre a site still counts as in it; the airports of Moscow lie 45 km out. Unit: metres.
  private static let siteReachMetres = 46_000.0

  private func isSite(near other: Locus) -> Bool {
    place.level == .site && other.place.level == .settlement
      && place.coordinate.distanceMetres(to: other.place.coordinate) < Self.siteReachMetres
  }
}
