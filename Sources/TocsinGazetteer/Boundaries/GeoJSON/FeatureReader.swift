package import TocsinModel

/// Reads one feature. What breaks JSON is thrown; what is JSON and yet no outline is the feature's `problem`.
package struct FeatureReader {
  private var feature: GeoFeature
  private var type: String?
  private var geometry: Geometry?

  /// More properties are passed over.
  private static let propertyLimit = 500

  private struct Geometry {
    var type: String?
    /// Where the coordinates begin.
    var coordinates: Int?
  }

  private init(_ position: FeaturePosition) { feature = GeoFeature(position: position) }

  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: FeaturePosition
  ) throws(JSONFault) -> GeoFeature {
    var reader = FeatureReader(position)
    var cursor = JSONCursor(bytes)
    try reader.readMembers(&cursor)
    if cursor.peek() != nil { throw cursor.fault("text behind the feature") }
    try reader.readOutline(bytes)
    return reader.feature
  }

  private mutating func readMembers(_ cursor: inout JSONCursor) throws(JSONFault) {
    try cursor.members { (cursor, key) throws(JSONFault) in
      switch key {
      case "type": type = try cursor.text()
      case "id": feature.id = try cursor.text()
      case "properties": try readProperties(&cursor)
      case "geometry": try readGeometry(&cursor)
      default: try cursor.skipValue()
      }
    }
  }

  private mutating func readProperties(_ cursor: inout JSONCursor) throws(JSONFault) {
    guard cursor.peek() == UInt8(ascii: "{") else { return try cursor.skipValue() }
    try cursor.members { (cursor, key) throws(JSONFault) in
      if let text = try cursor.text(), feature.properties.count < Self.propertyLimit { feature.properties[key] = text }
    }
  }

  private mutating func readGeometry(_ cursor: inout JSONCursor) throws(JSONFault) {
    guard cursor.peek() == UInt8(ascii: "{") else { return try cursor.skipValue() }
    var read = Geometry()
    try cursor.members { (cursor, key) throws(JSONFault) in
      switch key {
      case "type": read.type = try cursor.text()
      case "coordinates":
        read.coordinates = cursor.position
        try cursor.skipValue()
      default: try cursor.skipValue()
      }
    }
    geometry = read
  }

  private mutating func readOutline(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    guard type == "Feature" else {
      feature.problem = "type \(type ?? "missing"), not Feature"
      return
    }
    guard let kind = geometry?.type, let start = geometry?.coordinates else {
      feature.problem = "no geometry with coordinates"
      return
    }
    var outline = OutlineReader()
    var cursor = JSONCursor(bytes, at: start)
    switch kind {
    case "Polygon": try outline.readPolygon(&cursor)
    case "MultiPolygon": try outline.readPolygons(&cursor)
    default: outline.note("geometry of type \(kind), not Polygon or MultiPolygon")
    }
    if outline.polygons.isEmpty { outline.note("no ring of three points") }
    feature.polygons = outline.polygons
    feature.problem = outline.problem
  }
}

/// Reads the coordinates of polygons.
private struct OutlineReader {
  var polygons: [[Ring]] = []
  private(set) var problem: String?

  mutating func note(_ reason: String) { problem = problem ?? reason }

  mutating func readPolygons(_ cursor: inout JSONCursor) throws(JSONFault) {
    try readArray(&cursor) { (reader, cursor) throws(JSONFault) in try reader.readPolygon(&cursor) }
  }

  mutating func readPolygon(_ cursor: inout JSONCursor) throws(JSONFault) {
    let index = polygons.count
    polygons.append([])
    try readArray(&cursor) { (reader, cursor) throws(JSONFault) in try reader.readRing(&cursor, of: index) }
    if polygons[index].isEmpty { polygons.removeLast() }
  }

  /// Rings of fewer than three points are left out; where the outer ring is one, so is the polygon.
  private mutating func readRing(_ cursor: inout JSONCursor, of polygon: Int) throws(JSONFault) {
    var ring = Ring()
    let isOuter = polygons[polygon].isEmpty
    try readArray(&cursor) { (reader, cursor) throws(JSONFault) in
      if let point = try reader.position(&cursor) { ring.append(point) }
    }
    if ring.count > 1, ring.first == ring.last { ring.removeLast() }
    if ring.count >= 3 {
      polygons[polygon].append(ring)
    } else if isOuter {
      note("an outer ring of fewer than three points")
    }
  }

  /// Longitude, latitude, and numbers that are passed over; `nil` with a note where they are none of the earth.
  private mutating func position(_ cursor: inout JSONCursor) throws(JSONFault) -> Coordinate? {
    var count = 0
    var pair = (0.0, 0.0)
    try readArray(&cursor) { (_, cursor) throws(JSONFault) in
      let number = try cursor.number()
      if count == 0 { pair.0 = number } else if count == 1 { pair.1 = number }
      count += 1
    }
    guard count >= 2 else {
      note("a position of fewer than two numbers")
      return nil
    }
    guard abs(pair.0) <= 180.000_1, abs(pair.1) <= 90.000_1 else {
      note("position \(pair.0),\(pair.1) is not longitude,latitude in degrees (WGS 84)")
      return nil
    }
    return Coordinate(latitude: max(-90, min(90, pair.1)), longitude: max(-180, min(180, pair.0)))
  }

  /// An array, or a note and nothing where another value stands in its place.
  private mutating func readArray(
    _ cursor: inout JSONCursor, _ body: (inout OutlineReader, inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard cursor.peek() == UInt8(ascii: "[") else {
      note("coordinates that are no polygon's")
      return try cursor.skipValue()
    }
    try cursor.elements { (cursor) throws(JSONFault) in try body(&self, &cursor) }
  }
}

extension JSONCursor {
  /// A scalar as text; `nil` for null, objects and arrays, which are passed over.
  fileprivate mutating func text() throws(JSONFault) -> String? {
    guard let next = peek(), next != UInt8(ascii: "{"), next != UInt8(ascii: "[") else {
      try skipValue()
      return nil
    }
    return try scalar()
  }
}
