extension Character {
  /// Whether it is a letter or a number: `isLetter || isNumber`, without a look into Unicode's tables for what reports are
  /// written in.
  var isOfWord: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x45F, 0x490, 0x491: true
    case 0...0x7F: false
    default: isLetter || isNumber
    }
  }
}
