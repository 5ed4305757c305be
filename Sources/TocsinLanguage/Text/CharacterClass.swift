/// What a scalar is to the tokeniser.
enum CharacterClass {
  case letter, digit, space, lineEnd, ignorable, combining, emoji, mark

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii(scalar)
    } else if scalar >= 0x400 && scalar < 0x530 {
      self = .letter
    } else {
      self = Self.other(scalar)
    }
  }

  private static func ascii(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x0A, 0x0D: .lineEnd
    case 0x00...0x20, 0x7F: .space
    default: .mark
    }
  }

  private static func other(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x85, 0x2028, 0x2029: .lineEnd
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: .letter
    case 0x2BC: .mark
    case 0x300...0x36F, 0x20D0...0x20FF: .combining
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .emoji
    case 0x203C, 0x2049, 0x2139, 0x2122: .emoji
    case _ where Fold.isIgnorable(scalar): .ignorable
    case 0x80...0x2FF, 0x2010...0x2BFF: .mark
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .letter : .mark
    }
  }

  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0x430...0x45F, 0x61...0x7A: false
    case 0x490: true
    default: Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }
  }

  /// Straight, curly, modifier-letter and prime apostrophes, and the back-tick that keyboards offer.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC || scalar == 0x60 || scalar == 0x2032 || scalar == 0x2018
  }

  /// Hyphen-minus, hyphen and non-breaking hyphen; a dash is none of them, but stands for one between digits.
  static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011 }
}
