/// One word, number, mark, emoji or line break of a text. Offsets are UTF-8 bytes.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes.
    case word
    /// A run of decimal digits.
    case number
    /// One punctuation mark or symbol.
    case mark
    /// A run of emoji and pictographs: a marker, never a word.
    case emoji
    /// One or more line ends; `isParagraphBreak` tells whether a blank line lies between.
    case lineBreak
  }

  /// What stands between a token and the one before it.
  public enum Gap: UInt8, Sendable { case none, space, hyphen, apostrophe }

  public let kind: Kind
  public let gap: Gap
  /// The bytes of the original text.
  public let start: Int32
  public let end: Int32
  /// The bytes of the folded form in `TokenizedText.folded`.
  public let foldedStart: Int32
  public let foldedEnd: Int32
  /// FNV-1a of the folded bytes.
  public let hash: UInt64
  let flags: UInt8

  static let capitalised: UInt8 = 1
  static let allCapitals: UInt8 = 2
  static let latin: UInt8 = 4
  static let paragraph: UInt8 = 8

  /// Whether the first letter is a capital.
  public var isCapitalised: Bool { flags & Self.capitalised != 0 }
  /// Whether it has at least two letters, all capitals.
  public var isAllCapitals: Bool { flags & Self.allCapitals != 0 }
  /// Whether its first letter is Latin.
  public var isLatin: Bool { flags & Self.latin != 0 }
  public var isParagraphBreak: Bool { flags & Self.paragraph != 0 }
  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// FNV-1a, 64 bits. Source: Fowler, Noll, Vo; offset basis and prime of the published algorithm.
public enum FNV1a {
  public static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  public static let prime: UInt64 = 0x0000_0100_0000_01B3

  @inlinable
  public static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = step(hash, byte) }
    return hash
  }
}
