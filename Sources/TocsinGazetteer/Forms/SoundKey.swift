/// The sound of a Latin spelling, so that transliterations of one name meet: `Chertkovskiy`, `Chertkovskyi`, `Chertkovsky`.
///
/// Source: BGN/PCGN, ISO 9, KMU-55 and the habits of the press, laid side by side.
enum SoundKey {
  private static let pairs: [(from: [UInt8], to: [UInt8])] = [
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("ts", "c"),
    ("tz", "c"), ("cz", "c"), ("sz", "s"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("iu", "u"), ("yu", "u"),
    ("ju", "u"), ("ia", "a"), ("ya", "a"), ("ja", "a"), ("iya", "a"), ("ie", "e"), ("ye", "e"), ("je", "e"),
    ("yo", "e"),
    ("io", "e"), ("jo", "e"), ("iy", "i"), ("yi", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"), ("yj", "i"), ("x", "ks"),
    ("w", "v"), ("q", "k"), ("y", "i"), ("j", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }.sorted { $0.0.count > $1.0.count }

  /// The key of one folded word; the word itself where it is not Latin.
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard let first = word.first, first < 0x80 else { return word }
    var key: [UInt8] = []
    var index = 0
    while index < word.count {
      let rest = word[index...]
      if let pair = pairs.first(where: { rest.starts(with: $0.from) }) {
        append(pair.to, to: &key)
        index += pair.from.count
      } else {
        append([word[index]], to: &key)
        index += 1
      }
    }
    return withoutAdjectiveEnding(key)
  }

  private static func append(_ letters: [UInt8], to key: inout [UInt8]) {
    for letter in letters where key.last != letter { key.append(letter) }
  }

  /// -sky, -skoye, -skaya, -ske all end in `sk`.
  private static func withoutAdjectiveEnding(_ key: [UInt8]) -> [UInt8] {
    let vowels = Array("aeiou".utf8)
    let end = key.lastIndex { !vowels.contains($0) }
    guard let end, end + 1 < key.count, end >= 2, key[end] == UInt8(ascii: "k"),
      key[end - 1] == UInt8(ascii: "s") || key[end - 1] == UInt8(ascii: "c")
    else { return key }
    return Array(key[...end])
  }
}
