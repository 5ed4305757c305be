internal import Foundation
internal import TocsinModel

/// Lays sorted items out as the sections of the file.
struct AddressSections {
  private let streets: SpillFile
  private let aliases: SpillFile
  private let houses: SpillFile
  let settlements: SpillFile
  let settlementOrder: SpillFile
  private(set) var count = AddressCount()
  private var street: OpenStreet?
  private var lastAlias: AddressAlias?
  private var lastHouse: AddressItem?

  /// A house lies within this of its point where its outline is not larger: it is its door, its number's sign.
  /// Source: the half diagonal of a block of flats of four entrances. Unit: metres.
  private static let houseRadius = 30.0

  private struct OpenStreet {
    var item: AddressItem
    var box: AddressBox
    var firstHouse: Int
    var houseCount = 0
  }

  init(in folder: URL) throws {
    streets = try SpillFile(in: folder)
    aliases = try SpillFile(in: folder)
    houses = try SpillFile(in: folder)
    settlements = try SpillFile(in: folder)
    settlementOrder = try SpillFile(in: folder)
  }

  mutating func append(_ item: AddressItem) throws {
    let box = AddressBox(item)
    if let open = street, open.item.isOfStreet(item) {
      street?.box.extend(to: box)
      if open.item.latin == AddressLayout.none { street?.item.latin = item.latin }
    } else {
      try finishStreet()
      street = OpenStreet(item: item, box: box, firstHouse: count.houses)
    }
    if item.house != 0, item != lastHouse { try append(house: item, box) }
  }

  private mutating func append(house item: AddressItem, _ box: AddressBox) throws {
    lastHouse = item
    guard count.houses < Int(UInt32.max) else { throw GazetteerError.tooLarge(what: "houses", limit: count.houses) }
    try houses.append(item.house)
    try houses.append(AddressPoint.scaled(box.centre.latitude))
    try houses.append(AddressPoint.scaled(box.centre.longitude))
    try houses.append(UInt16(clamping: Int(max(box.radiusMetres, Self.houseRadius).rounded(.up))))
    try houses.append(UInt16(0))
    count.houses += 1
    street?.houseCount += 1
  }

  /// Writes the street whose items are all there.
  mutating func finishStreet() throws {
    guard let open = street else { return }
    street = nil
    lastHouse = nil
    try streets.append(open.item.sound)
    try streets.append(open.item.letters)
    for number in [open.item.settlement, open.item.name, open.item.latin] { try streets.append(number) }
    try streets.append(AddressPoint.scaled(open.box.centre.latitude))
    try streets.append(AddressPoint.scaled(open.box.centre.longitude))
    let radius = Int(max(open.box.radiusMetres, Self.houseRadius).rounded(.up))
    for number in [radius, open.firstHouse, open.houseCount] { try streets.append(UInt32(clamping: number)) }
    try streets.append(UInt64(open.item.kind))
    count.streets += 1
  }

  mutating func append(_ alias: AddressAlias) throws {
    if alias == lastAlias { return }
    lastAlias = alias
    for number in [alias.sound, alias.letters, alias.targetSound, alias.targetLetters] { try aliases.append(number) }
    try aliases.append(alias.settlement)
    try aliases.append(alias.kind)
    try aliases.append(alias.isShort)
    try aliases.append(UInt16(0))
  }

  /// Writes the file whole, in the order of `AddressSection`.
  func write(to url: URL, strings: SpillFile) throws {
    try PackSeal(format: .addresses)
      .write([streets, aliases, houses, settlements, settlementOrder, strings], to: url.path)
  }
}

extension AddressBox {
  fileprivate init(_ item: AddressItem) {
    func point(_ latitude: Int32, _ longitude: Int32) -> Coordinate {
      Coordinate(
        latitude: Double(latitude) / AddressPoint.scale, longitude: Double(longitude) / AddressPoint.scale)
    }
    self.init(point(item.south, item.west))
    extend(to: point(item.north, item.east))
  }

  fileprivate mutating func extend(to box: AddressBox) {
    extend(to: Coordinate(latitude: box.south, longitude: box.west))
    extend(to: Coordinate(latitude: box.north, longitude: box.east))
  }
}
