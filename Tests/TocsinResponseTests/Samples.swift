import TocsinModel
import TocsinResponse

extension ResponseDecision {
  /// A decision so many minutes after the first.
  static func at(_ minutes: Int64, by author: String = "duty") throws -> ResponseDecision {
    try ResponseDecision(author: author, time: Timestamp(secondsSinceEpoch: 1_765_195_200 + minutes * 60))
  }
}

extension Place {
  static func sample(_ name: String, level: PlaceLevel) -> Place {
    Place(
      name: name, native: name, level: level, region: "Volgograd Oblast", country: "RU",
      coordinate: Coordinate(latitude: 48.7, longitude: 44.5), radiusMetres: Place.defaultRadiusMetres(level), said: "")
  }
}
