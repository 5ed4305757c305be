internal import TocsinLanguage

/// A house number in the one form that all spellings share: «15А с2», «15а стр. 2», «дом 15А, строение 2».
///
/// Numbers sort by the house, then by its letter, then by its parts.
package struct HouseNumber: Hashable, Sendable, Comparable {
  /// house 20 bits · letter 6 · two parts of 19: sort 3, number 10, letter 6.
  package let key: UInt64

  /// What a part of a house is called.
  enum Part: UInt64 {
    case block = 1
    case building, slash, letter, hyphen
  }

  private static let houseShift: UInt64 = 44
  private static let letterShift: UInt64 = 38
  private static let partShifts: [UInt64] = [19, 0]
  private static let partBits: UInt64 = 19
  /// The largest house and the largest part that the key has room for.
  static let houseLimit = 1 << 20
  static let partLimit = 1 << 10

  package init(key: UInt64) { self.key = key }

  init(house: Int, letter: UInt64) {
    key = UInt64(house) << Self.houseShift | letter << Self.letterShift
  }

  func with(_ part: Part, number: Int, letter: UInt64) -> HouseNumber? {
    guard let shift = Self.partShifts.first(where: { key >> $0 & 0x7FFFF == 0 }) else { return nil }
    let bits = part.rawValue << 16 | UInt64(number) << 6 | letter
    return HouseNumber(key: key | bits << shift)
  }

  package static func < (left: HouseNumber, right: HouseNumber) -> Bool { left.key < right.key }

  /// All numbers of this house, whatever letter and part: from the first key to the last.
  var house: ClosedRange<UInt64> { span(Self.houseShift) }

  /// This house and letter with whatever part.
  var letter: ClosedRange<UInt64> { span(Self.letterShift) }

  /// Whether a letter or a part follows the number.
  var isPlain: Bool { key & ((1 << Self.houseShift) - 1) == 0 }

  /// The same parts whatever they are called: «15/2», «15 к2», «15 с2».
  func hasPartsLike(_ other: HouseNumber) -> Bool { unnamed == other.unnamed }

  private var unnamed: UInt64 { key & ~(7 << 35 | 7 << 16) }

  private func span(_ shift: UInt64) -> ClosedRange<UInt64> {
    let low = (key >> shift) << shift
    return low...(low | ((1 << shift) - 1))
  }

  /// The numbers that a tag or a list names: "12;14", «12 и 13»; empty where it is no number.
  package static func all(_ text: String) -> [HouseNumber] {
    let text = TokenizedText(text)
    return HouseNumberReader(text).list(at: 0)?.numbers ?? []
  }
}
