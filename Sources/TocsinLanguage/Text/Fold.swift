/// Folding of letters to the form that names and words are compared in.
///
/// Lower case; ё as е, ґ as г; й and ї composed; Latin letters without their marks; stress marks, soft hyphens and
/// zero-width characters dropped. Apostrophes inside a word are dropped by the tokeniser.
public enum Fold {
  /// The folded form of a whole string, its words joined by single spaces: how lexicon and gazetteer keys are made.
  public static func key(_ text: String) -> String { TokenizedText(text).wordKey }

  /// The folded form of one word: its letters and digits, without the apostrophes between them.
  static func word(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = Tokenizer.decode(bytes, index)
      switch CharacterClass(scalar) {
      case .letter, .digit, .combining: append(scalar, to: &folded)
      default: break
      }
      index += length
    }
    return folded
  }

  /// Appends the folded form of one scalar; `pool` is the word so far, so that a combining mark can join its letter.
  @inlinable
  static func append(_ scalar: UInt32, to pool: inout [UInt8]) {
    if scalar < 0x80 {
      pool.append(scalar &- 65 < 26 ? UInt8(scalar) | 0x20 : UInt8(scalar))
    } else if scalar >= 0x400 && scalar < 0x530 {
      appendTwoBytes(lowerCyrillic(scalar), to: &pool)
    } else if scalar >= 0x300 && scalar < 0x370 {
      compose(mark: scalar, in: &pool)
    } else {
      appendOther(scalar, to: &pool)
    }
  }

  @usableFromInline
  static func lowerCyrillic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x401, 0x451: 0x435  // Ё ё → е
    case 0x490, 0x491: 0x433  // Ґ ґ → г
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
    default: scalar
    }
  }

  @usableFromInline
  static func appendTwoBytes(_ scalar: UInt32, to pool: inout [UInt8]) {
    pool.append(UInt8(0xC0 | (scalar >> 6)))
    pool.append(UInt8(0x80 | (scalar & 0x3F)))
  }

  /// A combining mark: breve and diaeresis make й and ї (ё is е), any other is dropped.
  @usableFromInline
  static func compose(mark: UInt32, in pool: inout [UInt8]) {
    guard pool.count >= 2, pool[pool.count - 2] == 0xD0 || pool[pool.count - 2] == 0xD1 else { return }
    let letter = (UInt32(pool[pool.count - 2] & 0x1F) << 6) | UInt32(pool[pool.count - 1] & 0x3F)
    let composed: UInt32
    switch (letter, mark) {
    case (0x438, 0x306): composed = 0x439  // и + breve
    case (0x456, 0x308): composed = 0x457  // і + diaeresis
    default: return
    }
    pool.removeLast(2)
    appendTwoBytes(composed, to: &pool)
  }

  @usableFromInline
  static func appendOther(_ scalar: UInt32, to pool: inout [UInt8]) {
    if isPlainMark(scalar) {
      appendUTF8(scalar, to: &pool)
    } else if let plain = latinFolds[scalar] {
      pool.append(contentsOf: plain)
    } else if !isIgnorable(scalar), let valid = Unicode.Scalar(scalar) {
      pool.append(contentsOf: String(valid).lowercased().utf8)
    }
  }

  /// Quotation marks, dashes and signs that fold to themselves: of no case, and not dropped.
  private static func isPlainMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA1...0xA9, 0xAB...0xAC, 0xAE...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2010...0x205E, 0x2116: true
    default: false
    }
  }

  private static func appendUTF8(_ scalar: UInt32, to pool: inout [UInt8]) {
    if scalar < 0x800 { return appendTwoBytes(scalar, to: &pool) }
    pool.append(UInt8(0xE0 | (scalar >> 12)))
    pool.append(UInt8(0x80 | (scalar >> 6 & 0x3F)))
    pool.append(UInt8(0x80 | (scalar & 0x3F)))
  }

  /// Soft hyphen, zero-width characters, word joiner, byte-order mark, variation selectors.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || (0x200B...0x200F).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
      || (0xFE00...0xFE0F).contains(scalar)
  }

  /// Latin letters with marks, by their plain form. Source: Unicode names of Latin-1 Supplement and Latin Extended-A/B.
  private static let latinFolds: [UInt32: [UInt8]] = {
    let rows = [
      "a": "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ", "ae": "æÆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ",
      "g": "ĝğġģĜĞĠĢ", "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ",
      "n": "ñńņňÑŃŅŇ", "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "oe": "œŒ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "ss": "ß",
      "t": "ţťŧțŢŤŦȚ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", "w": "ŵŴ", "y": "ýÿŷÝŶŸ", "z": "źżžŹŻŽ",
    ]
    var folds: [UInt32: [UInt8]] = [:]
    for (plain, letters) in rows {
      for letter in letters.unicodeScalars { folds[letter.value] = Array(plain.utf8) }
    }
    return folds
  }()
}
