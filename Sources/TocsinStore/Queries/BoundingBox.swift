internal import Foundation
internal import TocsinModel

/// A box in decimal degrees, its edges included; `west` may exceed `east` where it spans the antimeridian.
public struct BoundingBox: Hashable, Sendable {
  public let west: Double
  public let south: Double
  public let east: Double
  public let north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Where an incident of this place is looked for: at the point of a settlement or finer place, in the box around the
  /// circle of uncertainty of a coarser one.
  init(around place: Place) {
    let (latitude, longitude) = (place.coordinate.latitude, place.coordinate.longitude)
    let isCoarse = [.country, .region, .district, .water].contains(place.level)
    let radius = isCoarse ? Double(place.radiusMetres) : 0
    let degrees = radius / Coordinate.earthRadiusMetres * 180 / Double.pi
    let widened = degrees / max(0.05, cos(latitude * Double.pi / 180))
    self.init(
      west: longitude - widened, south: latitude - degrees, east: longitude + widened, north: latitude + degrees)
  }
}
