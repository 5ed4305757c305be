internal import TocsinModel

/// One line of a GeoNames dump. Source: the table's description in GeoNames' `readme.txt`, 19 columns.
struct GeoNamesRow {
  static let columns = 19

  let number: UInt64
  let name: Substring
  let asciiName: Substring
  let alternates: Substring
  let coordinate: Coordinate
  let featureClass: Substring
  let featureCode: Substring
  let country: Substring
  /// First to third level.
  let units: [Substring]
  let population: Int

  /// - Throws: `LineFault` that says which column is wrong.
  init(_ fields: [Substring]) throws(LineFault) {
    guard fields.count == Self.columns else { throw LineFault("\(fields.count) columns instead of \(Self.columns)") }
    guard let number = UInt64(fields[0]), number > 0 else { throw LineFault("`\(fields[0].prefix(20))` is no number") }
    guard let latitude = Double(fields[4]), let longitude = Double(fields[5]), abs(latitude) <= 90,
      abs(longitude) <= 180
    else { throw LineFault("`\(fields[4].prefix(20))`, `\(fields[5].prefix(20))` is no coordinate") }
    guard !fields[1].isEmpty else { throw LineFault("no name") }
    self.number = number
    name = fields[1]
    asciiName = fields[2]
    alternates = fields[3]
    coordinate = Coordinate(latitude: latitude, longitude: longitude)
    featureClass = fields[6]
    featureCode = fields[7]
    country = fields[8].utf8.count == 2 ? fields[8] : ""
    units = Array(fields[10...12])
    population = Int(fields[14]) ?? 0
  }

  /// The key of the unit of `depth` levels that it lies in, `UA.15.4612`; `nil` where a level is not told.
  func unitKey(_ depth: Int) -> String? {
    guard !country.isEmpty, units[..<depth].allSatisfy({ !$0.isEmpty && $0 != "00" }) else { return nil }
    return ([country] + units[..<depth]).joined(separator: ".")
  }
}

/// What is wrong with a line.
struct LineFault: Error, Hashable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
