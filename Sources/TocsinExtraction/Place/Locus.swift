internal import TocsinGazetteer
internal import TocsinModel

/// A place as a clause names it: the words, the place that they resolve to, and the units that it lies in.
struct Locus: Sendable {
  /// The words that name it; empty where only the publisher's home tells.
  let tokens: Range<Int>
  var place: Place
  let id: PlaceID?
  /// The units above it, the nearest first.
  let ancestors: [PlaceID]
  /// Whether the words are a common noun that stands for a place named before («в регионе», "the city").
  let isAnaphor: Bool
  let listGroup: Int?

  /// A key by which two loci are the same place.
  var key: String { place.gazetteerID ?? "\(place.level.rawValue):\(place.name)" }

  func lies(in other: Locus) -> Bool {
    guard let unit = other.id else { return false }
    if ancestors.contains(unit) { return true }
    return other.place.level == .region && place.region == other.place.name && key != other.key
  }
}
