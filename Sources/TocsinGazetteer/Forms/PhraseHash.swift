internal import TocsinLanguage

/// The hash of a phrase, made of the hashes of its words, so that the scan can grow a phrase word by word.
///
/// Two different phrases share a 64-bit hash with a chance of about 1 in 10^13 for a million forms.
enum PhraseHash {
  @inline(__always)
  static func first(_ word: UInt64) -> UInt64 { word == 0 ? 1 : word }

  @inline(__always)
  static func extended(_ phrase: UInt64, by word: UInt64) -> UInt64 {
    let mixed = (phrase ^ (phrase >> 31)) &* 0x9E37_79B9_7F4A_7C15 ^ word
    return mixed == 0 ? 1 : mixed
  }

  static func of(_ words: [[UInt8]]) -> [UInt64] {
    var hashes: [UInt64] = []
    for word in words {
      let hash = FNV1a.hash(word)
      hashes.append(hashes.last.map { extended($0, by: hash) } ?? first(hash))
    }
    return hashes
  }
}
