/// The sound of a Latin spelling, so that transliterations of one name meet: `Chertkovskiy`, `Chertkovskyi`, `Chertkovsky`.
///
/// Source: BGN/PCGN, ISO 9, KMU-55 and the habits of the press, laid side by side.
enum SoundKey {
  private static let pairs = [
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("ts", "c"),
    ("tz", "c"), ("cz", "c"), ("sz", "s"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("iu", "u"), ("yu", "u"),
    ("ju", "u"), ("ia", "a"), ("ya", "a"), ("ja", "a"), ("iya", "a"), ("ie", "e"), ("ye", "e"), ("je", "e"),
    ("yo", "e"),
    ("io", "e"), ("jo", "e"), ("iy", "i"), ("yi", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"), ("yj", "i"), ("x", "ks"),
    ("w", "v"), ("q", "k"), ("y", "i"), ("j", "i"),
  ].map { Pair($0.0, $0.1) }.sorted { $0.length > $1.length }

  /// A rule with its letters as numbers, so that it is compared at once.
  private struct Pair {
    let letters: UInt32
    let mask: UInt32
    let length: Int
    let to: [UInt8]

    init(_ from: String, _ to: String) {
      let bytes = Array(from.utf8)
      letters = SoundKey.window(bytes, 0)
      length = bytes.count
      mask = length == 4 ? .max : (1 << UInt32(8 * length)) - 1
      self.to = Array(to.utf8)
    }
  }

  /// The rules by their first letter, the longest first.
  private static let rules: [[Pair]] = (0..<0x80).map { first in pairs.filter { $0.letters & 0xFF == first } }

  /// Four letters from `index` on, the first lowest; 0 behind the end.
  @inline(__always)
  private static func window<Word: RandomAccessCollection>(_ word: Word, _ index: Int) -> UInt32
  where Word.Element == UInt8, Word.Index == Int {
    var window: UInt32 = 0
    for offset in 0..<min(4, word.count - index) { window |= UInt32(word[index + offset]) << UInt32(8 * offset) }
    return window
  }

  /// The first letter of a word's key, without the rest of it.
  static func first(_ word: UnsafeRawBufferPointer) -> UInt8? {
    guard let first = word.first, first < 0x80 else { return word.first }
    let window = window(word, 0)
    return rules[Int(first)].first { window & $0.mask == $0.letters }?.to.first ?? first
  }

  /// The key of one folded word; the word itself where it is not Latin.
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard let first = word.first, first < 0x80 else { return word }
    var key: [UInt8] = []
    key.reserveCapacity(word.count + 8)
    var index = 0
    while index < word.count {
      let rules = word[index] < 0x80 ? rules[Int(word[index])] : []
      let window = rules.isEmpty ? 0 : window(word, index)
      if let pair = rules.first(where: { window & $0.mask == $0.letters }) {
        for letter in pair.to { append(letter, to: &key) }
        index += pair.length
      } else {
        append(word[index], to: &key)
        index += 1
      }
    }
    return withoutAdjectiveEnding(key)
  }

  @inline(__always)
  private static func append(_ letter: UInt8, to key: inout [UInt8]) {
    if key.last != letter { key.append(letter) }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// -sky, -skoye, -skaya, -ske all end in `sk`.
  private static func withoutAdjectiveEnding(_ key: [UInt8]) -> [UInt8] {
    guard let end = key.lastIndex(where: { !isVowel($0) }), end + 1 < key.count, end >= 2,
      key[end] == UInt8(ascii: "k"),
      key[end - 1] == UInt8(ascii: "s") || key[end - 1] == UInt8(ascii: "c")
    else { return key }
    return Array(key[...end])
  }
}
