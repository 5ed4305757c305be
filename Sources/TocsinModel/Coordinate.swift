internal import Foundation

/// A point on the WGS 84 ellipsoid, in decimal degrees.
public struct Coordinate: Hashable, Sendable, Codable {
  public let latitude: Double
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The mean radius of the earth in metres.
  /// Source: IUGG mean radius R1, 6,371.0088 km, rounded to the metre.
  public static let earthRadiusMetres = 6_371_009.0

  /// The great-circle distance in metres, on a sphere of the mean radius (haversine; off by at most 0.6 %).
  public func distanceMetres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let latitudes = (latitude * radians, other.latitude * radians)
    let halfLatitude = sin((latitudes.1 - latitudes.0) / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine = halfLatitude * halfLatitude + cos(latitudes.0) * cos(latitudes.1) * halfLongitude * halfLongitude
    return 2 * Self.earthRadiusMetres * asin(min(1, haversine.squareRoot()))
  }
}
