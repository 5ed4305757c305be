internal import Foundation
internal import TocsinModel

/// Writes a GeoNames row as a row of a fact table.
struct FactLine {
  /// Of the names of one place no more than this many are kept.
  private static let nameLimit = 40

  /// - Parameter further: names from the table of alternate names, as `lang[~flag]:name`.
  static func text(_ row: GeoNamesRow, _ kind: FeatureKinds.Kind, parent: String, further: [String]) -> String {
    var names = row.alternates.split(separator: ",").compactMap { name in
      NameTags.language(name, country: row.country).map { "\($0):\(plain(name))" }
    }
    if row.asciiName != row.name, !row.asciiName.isEmpty { names.insert("en:\(plain(row.asciiName))", at: 0) }
    var seen = Set<String>()
    let all = (further + names).filter { seen.insert($0).inserted }.prefix(nameLimit)
    let fields: [String] = [
      "gn:\(row.number)", kind.level.rawValue, kind.type, plain(row.name), native(row, Array(all)), parent,
      String(row.country), FactFields.degrees(row.coordinate.latitude), FactFields.degrees(row.coordinate.longitude),
      radius(row, kind.level).map(String.init) ?? "", row.population > 0 ? String(row.population) : "",
      all.joined(separator: "|"), "gn=\(row.number)", "geonames",
    ]
    return fields.joined(separator: "\t")
  }

  /// The name in the language of the country, as far as the row tells it.
  private static func native(_ row: GeoNamesRow, _ names: [String]) -> String {
    guard let language = ["UA": "uk", "RU": "ru", "BY": "be", "KZ": "ru"][row.country] else { return plain(row.name) }
    return names.first { $0.hasPrefix("\(language):") }.map { String($0.dropFirst(language.count + 1)) }
      ?? plain(row.name)
  }

  /// Without the marks that part fields and names, and without stress marks.
  static func plain(_ name: Substring) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { ["\t", "\n", "\r", "|"].contains($0) ? " " : $0 }
          .filter { $0.value != 0x301 }))
  }

  /// Source: the radii of settlements by population that the project's own tables use; other levels take their default.
  private static func radius(_ row: GeoNamesRow, _ level: PlaceLevel) -> Int? {
    guard level == .settlement else { return nil }
    let steps = [(1_000_000, 15_000), (300_000, 9_000), (100_000, 6_000), (30_000, 4_000), (5_000, 2_500)]
    return steps.first { row.population >= $0.0 }?.1 ?? 1_000
  }
}
