/// Where the fields of a file of streets and houses lie in their records.
enum AddressLayout {
  static let none = UInt32.max

  /// Offsets inside the record of a street; streets are in the order of sound, settlement, kind, letters.
  enum Street {
    static let sound = 0, letters = 8, settlement = 16, name = 20, latin = 24, latitude = 28, longitude = 32,
      radius = 36
    static let houses = 40, houseCount = 44, kind = 48
  }

  /// Offsets inside the record of another name of a street; in the order of sound and settlement.
  enum Alias {
    static let sound = 0, letters = 8, targetSound = 16, targetLetters = 24, settlement = 32, kind = 36, isShort = 37
  }

  /// Offsets inside the record of a house; the houses of a street are in the order of their keys.
  enum House {
    static let key = 0, latitude = 8, longitude = 12, radius = 16
  }
}

/// The sections, in the order of the file, with the size of one record.
enum AddressSection: Int, CaseIterable {
  case streets, aliases, houses, settlements, settlementOrder, strings

  /// Unit: bytes.
  var recordSize: Int {
    switch self {
    case .streets: 56
    case .aliases: 40
    case .houses: 20
    case .settlements, .settlementOrder: 4
    case .strings: 1
    }
  }
}

extension PackFormat {
  /// Raise the version with every change of the sections, of the keys of streets or of the keys of houses.
  static let addresses = PackFormat(
    kind: "a file of streets and houses", magic: Array("TOCSINAD".utf8), version: 1, remedy: "import it again",
    sections: AddressSection.allCases.map { ("\($0)", $0.recordSize) })
}
