/// A Cyrillic name with its vowels made one and its soft and hard signs left out, so that a Russian spelling of a Ukrainian name
/// meets the name: «Васильевк-а» and «Василівк-а», «Макеевк-а» and «Макіївк-а».
struct LetterSkeleton: Equatable {
  private let letters: [UInt16]

  private static let vowels = set("аеёиоуыэюяіїєй")
  private static let silent = set("ьъ'’ʼ")
  private static let vowel: UInt16 = 0

  /// - Parameter word: UTF-8 letters of two bytes each, or bytes of Latin ones, which stay as they are.
  init(_ word: [UInt16]) {
    var letters: [UInt16] = []
    for letter in word where !Self.silent.contains(letter) {
      let kept = Self.vowels.contains(letter) ? Self.vowel : letter
      if kept != Self.vowel || letters.last != Self.vowel { letters.append(kept) }
    }
    self.letters = letters
  }

  private static func set(_ text: String) -> Set<UInt16> {
    let letters = text.unicodeScalars.map { Array(String($0).utf8) }.filter { $0.count == 2 }
    return Set(letters.map { letter in UInt16(letter[0]) << 8 | UInt16(letter[1]) })
  }
}
