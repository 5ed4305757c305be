internal import Foundation
internal import TocsinModel

/// Reads fact tables.
enum FactTable {
  static let columns = 14

  static func isFactTable(_ file: TSVFile) -> Bool { file.header.hasPrefix("id\tlevel\ttype\tname\tnative\t") }

  static func rows(_ file: TSVFile) throws -> [FactRow] {
    var rows: [FactRow] = []
    try file.forEachRow { fields, line in rows.append(try row(fields, file: file.path, line: line)) }
    return rows
  }

  static func row(_ fields: [Substring], file: String, line: Int) throws -> FactRow {
    guard fields.count >= columns - 1 else {
      throw GazetteerError.badRow(file: file, line: line, reason: "\(fields.count) columns instead of \(columns)")
    }
    return try row(fields) { GazetteerError.badRow(file: file, line: line, reason: $0) }
  }

  private static func row(_ fields: [Substring], _ error: (String) -> GazetteerError) throws -> FactRow {
    guard let level = PlaceLevel(rawValue: String(fields[1])) else { throw error("no such level as `\(fields[1])`") }
    guard !fields[0].isEmpty, !fields[3].isEmpty else { throw error("no id or no name") }
    return FactRow(
      id: String(fields[0]), level: level, type: String(fields[2]), name: String(fields[3]), native: String(fields[4]),
      parent: String(fields[5]), country: String(fields[6]), coordinate: try coordinate(fields[7], fields[8], error),
      radiusMetres: Int(fields[9]), population: Int(fields[10]),
      names: fields[11].split(separator: "|").compactMap(FactName.init), codes: String(fields[12]))
  }

  private static func coordinate(
    _ latitude: Substring, _ longitude: Substring, _ error: (String) -> GazetteerError
  ) throws -> Coordinate? {
    if latitude.isEmpty && longitude.isEmpty { return nil }
    guard let latitude = Double(latitude), let longitude = Double(longitude), abs(latitude) <= 90, abs(longitude) <= 180
    else { throw error("`\(latitude)`, `\(longitude)` is no coordinate") }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
