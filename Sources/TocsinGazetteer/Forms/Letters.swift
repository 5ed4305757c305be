/// Folded Cyrillic words as UTF-8, two bytes a letter.
enum Letters {
  private static let consonants = Set("бвгджзклмнпрстфхцчшщ".unicodeScalars.map { Array(String($0).utf8) })
  private static let softeners = Set("йь".unicodeScalars.map { Array(String($0).utf8) })

  static func endsInConsonant(_ word: [UInt8]) -> Bool {
    word.count >= 4 && consonants.contains(Array(word.suffix(2)))
  }

  /// The genitive plural without an ending, with and without the vowel that may break the last two consonants:
  /// «Валуйк» → «Валуек», «Лубн» → «Лубен», «Химк» → «Химок».
  static func bareStems(_ stem: [UInt8]) -> [[UInt8]] {
    guard stem.count >= 6, endsInConsonant(stem) else { return [stem] }
    let last = Array(stem.suffix(2))
    let before = Array(stem.dropLast(2).suffix(2))
    let head = Array(stem.dropLast(4))
    if softeners.contains(before) { return [stem, head + bytes("е") + last, head + bytes("є") + last] }
    guard consonants.contains(before) else { return [stem] }
    return [stem, head + before + bytes("о") + last, head + before + bytes("е") + last]
  }

  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Whether every letter is Cyrillic: two bytes that begin with D0–D3.
  static func isCyrillic(_ word: [UInt8]) -> Bool {
    word.count % 2 == 0 && !word.isEmpty
      && stride(from: 0, to: word.count, by: 2).allSatisfy { word[$0] & 0xFC == 0xD0 }
  }
}
