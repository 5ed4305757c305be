package import TocsinModel

/// Where a feature stands in its file.
package struct FeaturePosition: Sendable, Hashable {
  /// From 1.
  package let number: Int
  /// The line on which it begins, from 1.
  package let line: Int
  /// The byte at which it begins, from 0.
  package let byte: Int
}

/// A closed line without its last, repeated point.
package typealias Ring = [Coordinate]

/// A GeoJSON feature with an area: its scalar properties as text, and its polygons.
package struct GeoFeature: Sendable {
  package let position: FeaturePosition
  package var id: String?
  package var properties: [String: String] = [:]
  /// For each polygon the outer ring, then its holes.
  package var polygons: [[Ring]] = []
  /// Why it is no outline; `nil` where it is one.
  package var problem: String?

  package init(position: FeaturePosition) { self.position = position }
}
