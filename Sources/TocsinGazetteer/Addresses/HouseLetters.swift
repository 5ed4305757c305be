/// The letters of house numbers as numbers of six bits: «А» of «15А».
///
/// Latin letters that look like Cyrillic ones count as these: nobody who reads a sign can tell them apart.
enum HouseLetters {
  /// Folded Cyrillic letters from 1 on; Latin letters that look like none of them follow.
  private static let codes: [Unicode.Scalar: UInt64] = {
    var codes: [Unicode.Scalar: UInt64] = [:]
    for (index, letter) in "абвгдежзийклмнопрстуфхцчшщъыьэюяіїє".unicodeScalars.enumerated() {
      codes[letter] = UInt64(index + 1)
    }
    for (latin, cyrillic) in zip("abcehikmoptxy".unicodeScalars, "авсенікмортху".unicodeScalars) {
      codes[latin] = codes[cyrillic]
    }
    for letter in "dfgjlnqrsuvwz".unicodeScalars { codes[letter] = UInt64(codes.values.max() ?? 0) + 1 }
    return codes
  }()

  /// What a Latin letter may stand for where a Russian or Ukrainian number was written in Latin letters: «15Б» as `15B`.
  private static let sounds: [Unicode.Scalar: Unicode.Scalar] = [
    "b": "б", "c": "ц", "d": "д", "f": "ф", "g": "г", "h": "г", "l": "л", "n": "н", "p": "п", "r": "р", "s": "с",
    "u": "у", "v": "в", "y": "и", "z": "з",
  ]

  /// 1 to 63; `nil` for what is no letter of a house number.
  static func code(_ letter: [UInt8], bySound: Bool = false) -> UInt64? {
    let scalars = String(decoding: letter, as: UTF8.self).unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return nil }
    return codes[bySound ? sounds[scalar] ?? scalar : scalar]
  }
}
