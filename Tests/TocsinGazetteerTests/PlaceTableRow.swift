import Foundation
import TocsinModel

/// A row of `Corpus/places/places.tsv`: words that name a place, and the place that they mean.
struct PlaceTableRow: Sendable {
  let id: String
  let said: String
  /// A text that the words stand in; empty where they stand alone.
  let context: String
  /// The area that the publisher speaks for; empty for none.
  let home: String
  let name: String
  let level: PlaceLevel
  /// Empty for a sea.
  let region: String
  let country: String
  let coordinate: Coordinate
  let toleranceKilometres: Double
  /// Whether only the downloaded layer of Russian villages has the place's own coordinate.
  let needsLayer: Bool

  /// The place that the row belongs to: the part of the id before the hyphen.
  var place: Substring { id.prefix { $0 != "-" } }

  private init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 14, let level = PlaceLevel(rawValue: fields[6]), let latitude = Double(fields[9]),
      let longitude = Double(fields[10]), let tolerance = Double(fields[11])
    else { return nil }
    (id, said, context, home) = (fields[0], fields[1], fields[3], fields[4])
    (name, region, country) = (fields[5], fields[7], fields[8])
    self.level = level
    coordinate = Coordinate(latitude: latitude, longitude: longitude)
    toleranceKilometres = tolerance
    needsLayer = fields[12] == "layer"
  }

  /// The rows of the table; a line that is none is a failure.
  static func all(of root: URL) throws -> [PlaceTableRow] {
    let text = try String(contentsOf: root.appending(path: "Corpus/places/places.tsv"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    let rows = lines.compactMap(PlaceTableRow.init)
    guard rows.count == lines.count else { throw PlaceTableError.malformed(rows: lines.count - rows.count) }
    return rows
  }
}

enum PlaceTableError: Error {
  case malformed(rows: Int)
}
