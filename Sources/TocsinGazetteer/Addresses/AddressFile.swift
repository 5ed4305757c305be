internal import TocsinModel

/// A file of streets and houses, read in place.
struct AddressFile: Sendable {
  private let frame: PackFrame
  private let path: String

  init(_ bytes: PackBytes, path: String) throws {
    frame = try PackFrame(bytes, path: path, .addresses)
    self.path = path
  }

  /// Reads the whole file and compares it with its checksum.
  func verify() throws { try frame.verify(path: path) }

  @inline(__always)
  func count(_ section: AddressSection) -> Int { frame.count(section.rawValue) }

  /// A number of record `index` at `field` bytes from its start; 0 outside the section.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ section: AddressSection, _ index: Int, _ field: Int, _ type: T.Type) -> T {
    frame.number(section.rawValue, index, field, type)
  }

  /// The first record of `range` whose key is not below `key`; the records are in the order of that key. Binary search.
  func firstIndex(_ section: AddressSection, _ range: Range<Int>, isBelow: (Int) -> Bool) -> Int {
    var range = range.clamped(to: 0..<count(section))
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBelow(middle) ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  func coordinate(_ section: AddressSection, _ index: Int, _ latitude: Int, _ longitude: Int) -> Coordinate {
    Coordinate(
      latitude: Double(number(section, index, latitude, Int32.self)) / AddressPoint.scale,
      longitude: Double(number(section, index, longitude, Int32.self)) / AddressPoint.scale)
  }

  /// The string at `offset` of the pool.
  func string(_ offset: UInt32) -> String {
    String(decoding: frame.stringBytes(AddressSection.strings.rawValue, offset), as: UTF8.self)
  }
}
