internal import TocsinModel

/// The 64-byte record of a place.
enum EntryRecord {
  static let none = UInt32.max
  /// Coordinates are kept in hundred-thousandths of a degree: about a metre.
  static let coordinateScale = 100_000.0

  enum Field {
    static let key = 0, name = 4, native = 8, type = 12, codes = 16, parent = 20, region = 24, latitude = 28
    static let longitude = 32, radius = 36, population = 40, names = 44, children = 48
    static let nameCount = 52, country = 54, level = 56, flags = 57, childCount = 60
  }

  static let isLocated: UInt8 = 1

  /// What stands in a record beside the row itself. Its names and children are the next of their sections.
  struct Surroundings {
    var parent: Int?
    var region: Int?
    var coordinate: Coordinate?
    var radiusMetres: Int?
    var isLocated: Bool
    var nameCount: Int
    var childCount: Int
  }

  static func write(_ row: FactRow, _ around: Surroundings, _ writer: PackWriter) throws {
    for text in [row.id, row.name, row.native, row.type, row.codes] {
      try writer.append(try writer.string(text), to: .entries)
    }
    try writer.append(around.parent.map(UInt32.init) ?? none, to: .entries)
    try writer.append(around.region.map(UInt32.init) ?? none, to: .entries)
    try writer.append(scaled(around.coordinate?.latitude), to: .entries)
    try writer.append(scaled(around.coordinate?.longitude), to: .entries)
    try writer.append(UInt32(clamping: around.radiusMetres ?? 0), to: .entries)
    try writer.append(row.population.map { UInt32(clamping: $0) } ?? none, to: .entries)
    try writer.append(UInt32(writer.count(.entryNames)), to: .entries)
    try writer.append(UInt32(writer.count(.children)), to: .entries)
    try writer.append(UInt16(clamping: around.nameCount), to: .entries)
    try writer.append(countryCode(row.country), to: .entries)
    try writer.append(UInt8(PlaceLevel.allCases.firstIndex(of: row.level) ?? 0), to: .entries)
    try writer.append(around.isLocated ? isLocated : 0, to: .entries)
    try writer.append(UInt16(0), to: .entries)
    try writer.append(UInt32(around.childCount), to: .entries)
  }

  private static func scaled(_ degrees: Double?) -> Int32 { Int32(((degrees ?? 0) * coordinateScale).rounded()) }

  /// Two capital letters as one number; 0 for none.
  static func countryCode(_ country: String) -> UInt16 {
    let letters = Array(country.utf8)
    return letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : 0
  }

  static func country(_ code: UInt16) -> String? {
    code == 0 ? nil : String(decoding: [UInt8(code >> 8), UInt8(code & 0xFF)], as: UTF8.self)
  }
}

/// The countries whose language a text may be in, as their entries hold them.
enum CountryCode {
  static let russia = EntryRecord.countryCode("RU")
  static let ukraine = EntryRecord.countryCode("UA")
  /// The countries that reports of these two speak of every day.
  static let near = Set(["RU", "UA", "BY", "MD", "PL", "RO", "LT", "LV", "EE"].map(EntryRecord.countryCode))
}
