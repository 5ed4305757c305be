internal import Foundation
internal import TocsinModel

/// The area of polygons on the sphere.
package enum PolygonArea {
  /// Square metres; holes are taken off, whichever way the rings run.
  package static func of(_ polygon: [Ring]) -> Double {
    guard let outer = polygon.first else { return 0 }
    return max(0, polygon.dropFirst().reduce(abs(signed(outer))) { $0 - abs(signed($1)) })
  }

  /// By the sines of the latitudes: exact for edges along parallels and meridians, and good to a part in ten thousand for
  /// edges of some kilometres.
  private static func signed(_ ring: Ring) -> Double {
    guard var last = ring.last else { return 0 }
    var sum = 0.0
    for point in ring {
      sum += (point.longitude - last.longitude) * (sine(point) + sine(last))
      last = point
    }
    return sum * .pi / 180 / 2 * Coordinate.earthRadiusMetres * Coordinate.earthRadiusMetres
  }

  private static func sine(_ point: Coordinate) -> Double { sin(point.latitude * .pi / 180) }
}
