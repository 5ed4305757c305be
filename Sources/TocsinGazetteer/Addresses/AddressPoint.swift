package import TocsinModel

/// A point with how far from it a thing may lie, in metres.
struct AddressPoint: Sendable, Hashable {
  let coordinate: Coordinate
  let radiusMetres: Int

  /// Coordinates are kept in millionths of a degree: about a decimetre.
  static let scale = 1_000_000.0

  static func scaled(_ degrees: Double) -> Int32 { Int32(clamping: Int((degrees * scale).rounded())) }

  /// The point itself where there is one; otherwise the middle of all, with a radius that holds each.
  static func holding(_ points: [AddressPoint]) -> AddressPoint? {
    guard let first = points.first else { return nil }
    if points.allSatisfy({ $0 == first }) { return first }
    var box = AddressBox(first.coordinate)
    for point in points { box.extend(to: point.coordinate) }
    let middle = box.centre
    let radius = points.map { middle.distanceMetres(to: $0.coordinate) + Double($0.radiusMetres) }.max() ?? 0
    return AddressPoint(coordinate: middle, radiusMetres: Int(radius.rounded(.up)))
  }
}

/// The box that holds a street or a building.
package struct AddressBox: Sendable, Hashable {
  package private(set) var south: Double
  package private(set) var west: Double
  package private(set) var north: Double
  package private(set) var east: Double

  package init(_ point: Coordinate) {
    south = point.latitude
    north = point.latitude
    west = point.longitude
    east = point.longitude
  }

  package mutating func extend(to point: Coordinate) {
    south = min(south, point.latitude)
    north = max(north, point.latitude)
    west = min(west, point.longitude)
    east = max(east, point.longitude)
  }

  package var centre: Coordinate { Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2) }

  /// Half its diagonal: the distance from the centre that holds all of it.
  package var radiusMetres: Double {
    centre.distanceMetres(to: Coordinate(latitude: south, longitude: west))
  }
}
