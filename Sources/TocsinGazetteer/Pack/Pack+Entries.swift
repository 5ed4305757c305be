internal import TocsinModel

extension Pack {
  func entry(_ index: Int) -> GazetteerEntry {
    typealias Field = EntryRecord.Field
    func word(_ field: Int) -> UInt32 { number(.entries, index, field, UInt32.self) }
    func unit(_ field: Int) -> PlaceID? { word(field) < UInt32(count(.entries)) ? PlaceID(index: word(field)) : nil }
    return GazetteerEntry(
      id: PlaceID(index), key: string(word(Field.key)), level: level(index), type: string(word(Field.type)),
      name: string(word(Field.name)), native: string(word(Field.native)), parent: unit(Field.parent),
      region: unit(Field.region), country: EntryRecord.country(number(.entries, index, Field.country, UInt16.self)),
      coordinate: coordinate(index), radiusMetres: Int(word(Field.radius)), population: population(index),
      isLocated: number(.entries, index, Field.flags, UInt8.self) & EntryRecord.isLocated != 0,
      codesText: string(word(Field.codes)))
  }

  func level(_ index: Int) -> PlaceLevel {
    let level = Int(number(.entries, index, EntryRecord.Field.level, UInt8.self))
    return PlaceLevel.allCases.indices.contains(level) ? PlaceLevel.allCases[level] : .settlement
  }

  func coordinate(_ index: Int) -> Coordinate {
    Coordinate(
      latitude: Double(number(.entries, index, EntryRecord.Field.latitude, Int32.self)) / EntryRecord.coordinateScale,
      longitude: Double(number(.entries, index, EntryRecord.Field.longitude, Int32.self)) / EntryRecord.coordinateScale)
  }

  func population(_ index: Int) -> Int? {
    let value = number(.entries, index, EntryRecord.Field.population, UInt32.self)
    return value == EntryRecord.none ? nil : Int(value)
  }

  /// The parent's or region's row; `nil` for none.
  func unit(_ index: Int, _ field: Int) -> Int? {
    let value = number(.entries, index, field, UInt32.self)
    return value < UInt32(count(.entries)) ? Int(value) : nil
  }

  func type(_ index: Int) -> String { string(number(.entries, index, EntryRecord.Field.type, UInt32.self)) }

  /// The bytes of one of an entry's codes; `nil` where it has none of this name.
  func code(_ name: String, of index: Int) -> UnsafeRawBufferPointer? {
    let codes = stringBytes(number(.entries, index, EntryRecord.Field.codes, UInt32.self))
    var start = 0
    while start < codes.count {
      let end = codes[start...].firstIndex(of: UInt8(ascii: ";")) ?? codes.count
      let equals = start + name.utf8.count
      if equals < end, codes[equals] == UInt8(ascii: "="), codes[start..<equals].elementsEqual(name.utf8) {
        return UnsafeRawBufferPointer(rebasing: codes[(equals + 1)..<end])
      }
      start = end + 1
    }
    return nil
  }

  /// The bytes of an entry's key.
  func key(_ index: Int) -> UnsafeRawBufferPointer {
    stringBytes(number(.entries, index, EntryRecord.Field.key, UInt32.self))
  }

  static func codes(_ text: String) -> [String: String] {
    var codes: [String: String] = [:]
    for pair in text.split(separator: ";") {
      guard let equals = pair.firstIndex(of: "=") else { continue }
      codes[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    return codes
  }
}
