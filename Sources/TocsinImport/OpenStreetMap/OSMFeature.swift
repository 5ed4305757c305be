internal import TocsinGazetteer
internal import TocsinModel

/// One object of OpenStreetMap: what it is, and the box that it lies in.
struct OSMFeature: Equatable {
  /// `n`, `w` or `r` and its number.
  var id = ""
  var tags: [String: String] = [:]
  var box: AddressBox

  /// Whether it is a point and no outline.
  var isPoint: Bool { id.hasPrefix("n") }
}

/// Reads a line that `osmium export` wrote.
struct OSMFeatureReader {
  private var type = ""
  private var number = ""
  private var tags: [String: String] = [:]
  private var box: AddressBox?

  /// - Throws: what is wrong with the line.
  static func read(_ line: LineSplitter.Line) throws(JSONFault) -> OSMFeature {
    if line.isCut { throw JSONCursor(UnsafeBufferPointer(start: nil, count: 0)).fault("longer than any feature") }
    return try line.bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in try read(bytes) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> OSMFeature {
    var reader = OSMFeatureReader()
    var cursor = JSONCursor(bytes)
    try cursor.members { (cursor, key) throws(JSONFault) in
      switch key {
      case "properties": try reader.readProperties(&cursor)
      case "geometry": try reader.readGeometry(&cursor)
      default: try cursor.skipValue()
      }
    }
    guard let box = reader.box else { throw cursor.fault("no coordinates") }
    guard let letter = reader.type.first, "nwr".contains(letter) else { throw cursor.fault("no @type and @id") }
    return OSMFeature(id: "\(letter)\(reader.number)", tags: reader.tags, box: box)
  }

  private mutating func readProperties(_ cursor: inout JSONCursor) throws(JSONFault) {
    var read = self
    try cursor.members { (cursor, key) throws(JSONFault) in
      let value = try cursor.scalar() ?? ""
      switch key {
      case "@type": read.type = value
      case "@id": read.number = value
      default: read.tags[key] = value
      }
    }
    self = read
  }

  private mutating func readGeometry(_ cursor: inout JSONCursor) throws(JSONFault) {
    var read = self
    try cursor.members { (cursor, key) throws(JSONFault) in
      if key == "coordinates" { try read.readCoordinates(&cursor) } else { try cursor.skipValue() }
    }
    self = read
  }

  /// A position, or arrays of whatever depth that hold positions.
  private mutating func readCoordinates(_ cursor: inout JSONCursor) throws(JSONFault) {
    var read = self
    var numbers: [Double] = []
    try cursor.elements { (cursor) throws(JSONFault) in
      if cursor.peek() == UInt8(ascii: "[") {
        try read.readCoordinates(&cursor)
      } else {
        numbers.append(try cursor.number())
        if numbers.count > 4 { throw cursor.fault("a position of more than four numbers") }
      }
    }
    if numbers.count >= 2 {
      guard abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else { throw cursor.fault("a position off the earth") }
      read.extend(to: Coordinate(latitude: numbers[1], longitude: numbers[0]))
    }
    self = read
  }

  private mutating func extend(to point: Coordinate) {
    if box == nil { box = AddressBox(point) } else { box?.extend(to: point) }
  }
}
