internal import TocsinModel

/// One row of a fact table, as `Data/SOURCES.md` describes it.
struct FactRow {
  var id = ""
  var level = PlaceLevel.settlement
  var type = ""
  var name = ""
  var native = ""
  /// The id of the next higher unit; empty for a country and for open water.
  var parent = ""
  /// ISO 3166-1 alpha-2; empty for open water.
  var country = ""
  var coordinate: Coordinate?
  var radiusMetres: Int?
  var population: Int?
  var names: [FactName] = []
  /// `key=value` pairs joined by `;`, as they stand.
  var codes = ""
}

/// A further name of a row: `lang[~flag]:name`.
struct FactName: Hashable {
  var language: String
  var kind: NameKind
  var text: String
}

extension FactName {
  private static let kinds: [Substring: NameKind] = [
    "coll": .colloquial, "old": .old, "adj": .bare, "abbr": .abbreviation, "gen": .generated,
  ]

  /// `nil` where the field is not of the form `lang[~flag]:name`.
  init?(_ field: Substring) {
    guard let colon = field.firstIndex(of: ":") else { return nil }
    let tag = field[..<colon].split(separator: "~", maxSplits: 1)
    guard let language = tag.first else { return nil }
    self.language = String(language)
    kind = tag.count > 1 ? Self.kinds[tag[1]] ?? .standard : .standard
    text = field[field.index(after: colon)...].trimmed
    if text.isEmpty { return nil }
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
