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

  /// Appends the record of row `index`; its names and children are the next of their sections.
  static func write(_ index: Int, _ hierarchy: Hierarchy, nameCount: Int, _ writer: inout PackWriter) {
    let row = hierarchy.rows[index]
    let location = hierarchy.location(index)
    for text in [row.id, row.name, row.native, row.type, row.codes] {
      writer.append(writer.string(text), to: .entries)
    }
    writer.append(hierarchy.parents[index].map(UInt32.init) ?? none, to: .entries)
    writer.append(hierarchy.regions[index].map(UInt32.init) ?? none, to: .entries)
    writer.append(scaled(location?.coordinate.latitude), to: .entries)
    writer.append(scaled(location?.coordinate.longitude), to: .entries)
    writer.append(UInt32(clamping: location?.radiusMetres ?? 0), to: .entries)
    writer.append(row.population.map { UInt32(clamping: $0) } ?? none, to: .entries)
    writer.append(UInt32(writer.count(.entryNames)), to: .entries)
    writer.append(UInt32(writer.count(.children)), to: .entries)
    writer.append(UInt16(clamping: nameCount), to: .entries)
    writer.append(countryCode(row.country), to: .entries)
    writer.append(UInt8(PlaceLevel.allCases.firstIndex(of: row.level) ?? 0), to: .entries)
    writer.append(location?.isOwn == true ? isLocated : 0, to: .entries)
    writer.append(UInt16(0), to: .entries)
    writer.append(UInt32(hierarchy.children[index].count), to: .entries)
  }

  private static func scaled(_ degrees: Double?) -> Int32 { Int32(((degrees ?? 0) * coordinateScale).rounded()) }

  /// Two capital letters as one number; 0 for none.
  private static func countryCode(_ country: String) -> UInt16 {
    let letters = Array(country.utf8)
    return letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : 0
  }

  static func country(_ code: UInt16) -> String? {
    code == 0 ? nil : String(decoding: [UInt8(code >> 8), UInt8(code & 0xFF)], as: UTF8.self)
  }
}
