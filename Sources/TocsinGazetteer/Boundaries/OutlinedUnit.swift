public import TocsinModel

/// A unit of which an outline is known.
public struct OutlinedUnit: Sendable, Hashable {
  /// The key of the gazetteer: `iso:UA-63`.
  public let key: String
  public let name: String
  /// ISO 3166-1 alpha-2.
  public let country: String
  public let level: PlaceLevel
  /// How far the outline may lie off the one that it was simplified from, in metres.
  public let errorMetres: Double
  /// `nil` for a unit whose outline crosses the date line.
  public internal(set) var box: BoundingBox?
  /// Unit: square metres, holes taken off.
  public internal(set) var area: Double

  /// Of the circle with the unit's area, in metres: how the gazetteer states the radius of a unit.
  public var radiusMetres: Int { Int((area / .pi).squareRoot().rounded()) }
}

/// Longitudes and latitudes between which a unit lies, in degrees.
public struct BoundingBox: Sendable, Hashable {
  public let southWest: Coordinate
  public let northEast: Coordinate

  public init(southWest: Coordinate, northEast: Coordinate) {
    self.southWest = southWest
    self.northEast = northEast
  }

  /// Around all points; `nil` for none, and where they span more than half the earth: across the date line.
  public init?(_ points: some Sequence<Coordinate>) {
    var (south, west, north, east) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    for point in points {
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
    }
    guard west <= east, east - west <= 180 else { return nil }
    southWest = Coordinate(latitude: south, longitude: west)
    northEast = Coordinate(latitude: north, longitude: east)
  }

  /// Whether a point lies inside, or outside by at most `degrees` in either direction.
  public func holds(_ point: Coordinate, within degrees: Double = 0) -> Bool {
    point.latitude >= southWest.latitude - degrees && point.latitude <= northEast.latitude + degrees
      && point.longitude >= southWest.longitude - degrees && point.longitude <= northEast.longitude + degrees
  }
}
