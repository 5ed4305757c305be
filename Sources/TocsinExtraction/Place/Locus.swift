internal import TocsinGazetteer
internal import TocsinModel

/// A place as a clause names it: the words, the place that they resolve to, and the units that it lies in.
struct Locus: Sendable {
  /// The words that name it; empty where only the publisher's home tells.
  let tokens: Range<Int>
  private let site: Site
  /// Whether the words are a common noun that stands for a place named before («в регионе», "the city").
  let isAnaphor: Bool
  /// Whether the words are the name as it stands in the nominative.
  let isNominative: Bool
  let listGroup: Int?
  /// Whether "and" joins it to a part of it: «Бєлгород і Бєлгородський район» are two places.
  var isJoined = false

  /// What the words resolve to, shared by all copies.
  ///
  /// Why: clauses, contexts and drafts hand loci on and on; one reference is counted where a value would count its strings.
  private final class Site: Sendable {
    let place: Place
    let id: PlaceID?
    let ancestors: [PlaceID]
    let key: String
    let doubts: [Doubt.Cause]

    init(place: Place, id: PlaceID?, ancestors: [PlaceID], doubts: [Doubt.Cause]) {
      self.place = place
      self.id = id
      self.ancestors = ancestors
      self.doubts = doubts
      key = place.key
    }
  }

  init(
    tokens: Range<Int>, place: Place, id: PlaceID?, ancestors: [PlaceID], isAnaphor: Bool, isNominative: Bool = false,
    listGroup: Int?, doubts: [Doubt.Cause] = []
  ) {
    self.tokens = tokens
    self.isAnaphor = isAnaphor
    self.isNominative = isNominative
    self.listGroup = listGroup
    site = Site(place: place, id: id, ancestors: ancestors, doubts: doubts)
  }

  var place: Place { site.place }
  var id: PlaceID? { site.id }
  /// The units above it, the nearest first.
  var ancestors: [PlaceID] { site.ancestors }
  /// A key by which two loci are the same place.
  var key: String { site.key }
  /// Why the words may mean another place.
  var doubts: [Doubt.Cause] { site.doubts }

  /// The same, known to lie in a further unit.
  func lying(in unit: PlaceID) -> Locus {
    Locus(
      tokens: tokens, place: place, id: id, ancestors: ancestors + [unit], isAnaphor: isAnaphor,
      isNominative: isNominative, listGroup: listGroup, doubts: doubts)
  }

  /// Whether it is a part of a region, and no water.
  var isWithinRegion: Bool { place.level != .country && place.level != .region && place.level != .water }

  /// Whether this place is a part of another: by the gazetteer, by the city in its name, or, for a site, by nearness.
  func lies(in other: Locus) -> Bool {
    guard key != other.key else { return false }
    if let unit = other.id, ancestors.contains(unit) { return true }
    if other.place.level == .region { return place.region == other.place.name }
    if other.place.level == .country { return place.country == other.place.country && place.level != .country }
    return isInCity(of: other) || isSite(near: other) || isLoose(within: other)
  }

  /// A village that the tables put straight under its region, near the centre of a district of the same region.
  private func isLoose(within other: Locus) -> Bool {
    place.level == .settlement && place.radiusMetres <= Self.villageRadiusMetres && other.place.level == .district
      && ancestors.first == other.ancestors.first && ancestors.first != nil
      && place.coordinate.distanceMetres(to: other.place.coordinate) < Double(other.place.radiusMetres)
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

  private static let villageRadiusMetres = 1_500

  /// How far from a settlement's centre a site still counts as in it; the airports of Moscow lie 45 km out. Unit: metres.
  private static let siteReachMetres = 46_000.0

  private func isSite(near other: Locus) -> Bool {
    place.level == .site && other.place.level == .settlement
      && place.coordinate.distanceMetres(to: other.place.coordinate) < Self.siteReachMetres
  }
}

extension Place {
  /// A key by which two names are of the same place.
  var key: String { gazetteerID ?? "\(level.rawValue):\(name)" }
}
