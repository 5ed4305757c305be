internal import TocsinModel

extension AddressPack {
  /// Where a street is sought: a settlement by its key, and what lies within its radius where the import put it elsewhere.
  struct Area {
    let key: String
    let point: AddressPoint

    func holds(_ coordinate: Coordinate) -> Bool {
      abs(coordinate.latitude - point.coordinate.latitude) < Double(point.radiusMetres) / 110_000
        && point.coordinate.distanceMetres(to: coordinate) <= Double(point.radiusMetres)
    }
  }

  /// Streets of one name over the whole file that are looked through where the settlement has none.
  /// Source: «улица Ленина», the most frequent one, stands some 5,000 times in Russia.
  private static let scanLimit = 100_000

  /// The streets of a settlement that bear the name; those within its radius where it has none itself.
  func streets(_ key: StreetKey, in area: Area) -> [Street] {
    let own = settlement(key: area.key).map { streets(key, settlement: $0, isShort: false) } ?? []
    if !own.isEmpty { return own }
    let near = range(.streets, key.sound).prefix(Self.scanLimit).filter {
      area.holds(file.coordinate(.streets, $0, AddressLayout.Street.latitude, AddressLayout.Street.longitude))
    }
    if !near.isEmpty { return near.map(street) }
    return settlement(key: area.key).map { streets(key, settlement: $0, isShort: true) } ?? []
  }

  private func streets(_ key: StreetKey, settlement: UInt32, isShort: Bool) -> [Street] {
    let named = isShort ? [] : Array(range(.streets, key.sound, settlement))
    let aliases = range(.aliases, key.sound, settlement).filter { isShortAlias($0) == isShort }
    let further = aliases.compactMap { target($0, settlement) }
    return Set(named + further).sorted().map(street)
  }

  private func isShortAlias(_ row: Int) -> Bool {
    file.number(.aliases, row, AddressLayout.Alias.isShort, UInt8.self) != 0
  }

  /// The street that a further name means.
  private func target(_ alias: Int, _ settlement: UInt32) -> Int? {
    typealias Field = AddressLayout.Alias
    let sound = file.number(.aliases, alias, Field.targetSound, UInt64.self)
    let letters = file.number(.aliases, alias, Field.targetLetters, UInt64.self)
    let kind = file.number(.aliases, alias, Field.kind, UInt8.self)
    return range(.streets, sound, settlement).first {
      file.number(.streets, $0, AddressLayout.Street.letters, UInt64.self) == letters
        && file.number(.streets, $0, AddressLayout.Street.kind, UInt8.self) == kind
    }
  }

  /// The records of one sound, of one settlement where that is named.
  private func range(_ section: AddressSection, _ sound: UInt64, _ settlement: UInt32? = nil) -> Range<Int> {
    let all = 0..<file.count(section)
    let field = section == .streets ? AddressLayout.Street.settlement : AddressLayout.Alias.settlement
    func key(_ row: Int) -> (UInt64, UInt32) {
      (file.number(section, row, 0, UInt64.self), settlement == nil ? 0 : file.number(section, row, field, UInt32.self))
    }
    let sought = (sound, settlement ?? 0)
    let start = file.firstIndex(section, all) { key($0) < sought }
    let end = file.firstIndex(section, start..<all.upperBound) { key($0) <= sought }
    return start..<max(start, end)
  }

  /// The points of the houses of a street whose keys lie in a range.
  func houses(_ street: Int, _ keys: ClosedRange<UInt64>) -> [(number: HouseNumber, point: AddressPoint)] {
    typealias Field = AddressLayout.House
    let first = Int(file.number(.streets, street, AddressLayout.Street.houses, UInt32.self))
    let count = Int(file.number(.streets, street, AddressLayout.Street.houseCount, UInt32.self))
    let all = (first..<(first + count)).clamped(to: 0..<file.count(.houses))
    func key(_ row: Int) -> UInt64 { file.number(.houses, row, Field.key, UInt64.self) }
    let start = file.firstIndex(.houses, all) { key($0) < keys.lowerBound }
    return (start..<max(start, all.upperBound)).lazy.prefix { key($0) <= keys.upperBound }.prefix(Self.houseLimit).map {
      let point = AddressPoint(
        coordinate: file.coordinate(.houses, $0, Field.latitude, Field.longitude),
        radiusMetres: Int(file.number(.houses, $0, Field.radius, UInt16.self)))
      return (HouseNumber(key: key($0)), point)
    }
  }

  /// More houses of one number than this are not looked at.
  private static let houseLimit = 4_096
}
