package import Foundation
internal import TocsinModel

/// Gathers streets and houses in any order and writes them as one file.
///
/// Memory stays bounded: what is gathered is sorted on disk.
package struct AddressPackWriter {
  private let folder: URL
  private let names: StreetNames
  private var items: ExternalSorter<AddressItem>
  private var aliases: ExternalSorter<AddressAlias>
  private var strings: AddressStrings
  private var settlements: [String: UInt32] = [:]
  private var settlementKeys: [UInt32] = []
  private var keys = BoundedCache<StreetKey?>()

  /// - Parameter folder: where temporary files are made; they go with the writer.
  package init(folder: URL, names: StreetNames, memoryLimit: Int = 128 << 20) throws {
    self.folder = folder
    self.names = names
    items = ExternalSorter(folder: folder, memoryLimit: memoryLimit / 4 * 3)
    aliases = ExternalSorter(folder: folder, memoryLimit: memoryLimit / 4)
    strings = try AddressStrings(in: folder)
  }

  /// Adds a stretch of a street.
  ///
  /// - Parameters:
  ///   - name: as people there write it.
  ///   - latin: the name in Latin letters; `nil` where there is none.
  ///   - further: other names, in whatever language, old ones too.
  ///   - settlement: the key in the gazetteer.
  /// - Returns: whether it has a name that can be looked up.
  package mutating func addStreet(
    _ name: String, latin: String?, further: [String], settlement: String, box: AddressBox
  ) throws -> Bool {
    guard let key = key(name) else { return false }
    let settlement = try number(settlement)
    try items.append(item(key, name, latin, settlement, box, house: 0))
    for other in further + [latin].compactMap({ $0 }) {
      if let alias = self.key(other) { try add(alias, isShort: false, of: key, settlement) }
    }
    if let short = names.shortKey(name) { try add(short, isShort: true, of: key, settlement) }
    return true
  }

  /// Adds a house on a street.
  ///
  /// - Returns: whether the street has a name that can be looked up.
  package mutating func addHouse(
    _ number: HouseNumber, street: String, settlement: String, box: AddressBox
  ) throws -> Bool {
    guard let key = key(street) else { return false }
    try items.append(item(key, street, nil, self.number(settlement), box, house: number.key))
    return true
  }

  /// Writes the file; the writer is empty afterwards.
  package mutating func write(to url: URL) throws -> AddressCount {
    var sections = try AddressSections(in: folder)
    try items.forEachSorted { try sections.append($0) }
    try sections.finishStreet()
    try aliases.forEachSorted { try sections.append($0) }
    for key in settlementKeys { try sections.settlements.append(key) }
    let order = settlements.sorted { $0.key < $1.key }.map(\.value)
    for settlement in order { try sections.settlementOrder.append(settlement) }
    try sections.write(to: url, strings: strings.file)
    return sections.count
  }

  private mutating func key(_ name: String) -> StreetKey? {
    if let known = keys[name] { return known }
    let key = names.key(name)
    keys[name] = .some(key)
    return key
  }

  private mutating func number(_ settlement: String) throws -> UInt32 {
    if let known = settlements[settlement] { return known }
    let number = UInt32(settlements.count)
    settlements[settlement] = number
    settlementKeys.append(try strings.offset(settlement))
    return number
  }

  private mutating func add(_ alias: StreetKey, isShort: Bool, of street: StreetKey, _ settlement: UInt32) throws {
    if alias.sound == street.sound { return }
    try aliases.append(
      AddressAlias(
        sound: alias.sound, letters: alias.letters, targetSound: street.sound, targetLetters: street.letters,
        settlement: settlement, kind: street.kind, isShort: isShort ? 1 : 0))
  }

  private mutating func item(
    _ key: StreetKey, _ name: String, _ latin: String?, _ settlement: UInt32, _ box: AddressBox, house: UInt64
  ) throws -> AddressItem {
    AddressItem(
      sound: key.sound, letters: key.letters, house: house, settlement: settlement, name: try strings.offset(name),
      latin: try latin.map { try strings.offset($0) } ?? AddressLayout.none, south: AddressPoint.scaled(box.south),
      west: AddressPoint.scaled(box.west), north: AddressPoint.scaled(box.north), east: AddressPoint.scaled(box.east),
      kind: key.kind)
  }
}

/// How much a file of streets and houses holds.
package struct AddressCount: Sendable, Hashable {
  package var streets = 0
  package var houses = 0
}
