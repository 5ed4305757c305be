internal import Foundation
internal import TocsinModel

/// The surroundings of a point as a plane: degrees of latitude, longitudes shortened by the cosine of the point's latitude.
/// Off by less than 1 % within 100 km.
struct Plane {
  private let x: Double
  private let y: Double
  private let shrink: Double

  /// On the sphere of `Coordinate.earthRadiusMetres`.
  static let metresPerDegree = Coordinate.earthRadiusMetres * .pi / 180

  init(at point: Coordinate) {
    x = point.longitude
    y = point.latitude
    shrink = cos(point.latitude * .pi / 180)
  }

  func squaredUnits(metres: Double) -> Double { (metres / Self.metresPerDegree) * (metres / Self.metresPerDegree) }

  func metres(squaredUnits: Double) -> Double { squaredUnits.squareRoot() * Self.metresPerDegree }

  /// The turn that brings a longitude within 180 degrees of the point's.
  @inline(__always)
  private func turn(_ longitude: Double) -> Double {
    longitude - x > 180 ? -360 : longitude - x < -180 ? 360 : 0
  }

  /// To the nearest point of a box; across the date line too.
  @inline(__always)
  func squaredGap(_ box: Box) -> Double {
    let turn = turn((Double(box.west) + Double(box.east)) / 2)
    let dx = max(Double(box.west) + turn - x, x - Double(box.east) - turn, 0) * shrink
    let dy = max(Double(box.south) - y, y - Double(box.north), 0)
    return dx * dx + dy * dy
  }

  /// To the nearest point of an edge.
  @inline(__always)
  func squaredGap(_ a: SIMD2<Float>, _ b: SIMD2<Float>) -> Double {
    let turn = turn(Double(a.x))
    let ax = (Double(a.x) + turn - x) * shrink
    let ay = Double(a.y) - y
    let bx = Double(b.x - a.x) * shrink
    let by = Double(b.y - a.y)
    let length = bx * bx + by * by
    let along = length > 0 ? max(0, min(1, -(ax * bx + ay * by) / length)) : 0
    let dx = ax + along * bx
    let dy = ay + along * by
    return dx * dx + dy * dy
  }
}

/// A box of longitudes and latitudes in degrees.
struct Box: Sendable {
  var west: Float
  var south: Float
  var east: Float
  var north: Float

  static let empty = Box(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)

  mutating func cover(_ other: Box) {
    west = min(west, other.west)
    south = min(south, other.south)
    east = max(east, other.east)
    north = max(north, other.north)
  }

  func holds(_ x: Float, _ y: Float) -> Bool { x >= west && x <= east && y >= south && y <= north }
}
