internal import TocsinModel

/// A layer that gives known units a coordinate: columns id, lat, lon, radius_m.
struct CentreTable {
  struct Centre {
    let coordinate: Coordinate
    let radiusMetres: Int?
  }

  private(set) var centres: [String: Centre] = [:]

  static func isCentreTable(_ file: TSVFile) -> Bool { file.header.hasPrefix("id\tlat\tlon\tradius_m") }

  init(_ files: [TSVFile]) throws {
    for file in files where Self.isCentreTable(file) {
      try file.forEachRow { fields, line in
        guard fields.count >= 4, let latitude = Double(fields[1]), let longitude = Double(fields[2]),
          abs(latitude) <= 90, abs(longitude) <= 180
        else { throw GazetteerError.badRow(file: file.path, line: line, reason: "no id and coordinate") }
        centres[String(fields[0])] = Centre(
          coordinate: Coordinate(latitude: latitude, longitude: longitude), radiusMetres: Int(fields[3]))
      }
    }
  }

  /// Gives the row its coordinate where it has none of its own.
  func located(_ row: FactRow) -> FactRow {
    guard row.coordinate == nil, let centre = centres[row.id] else { return row }
    var row = row
    row.coordinate = centre.coordinate
    row.radiusMetres = centre.radiusMetres ?? row.radiusMetres
    return row
  }
}
