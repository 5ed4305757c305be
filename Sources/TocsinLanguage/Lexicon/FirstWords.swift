/// Which patterns may begin at a token: by its whole word or a beginning of it, and by the word behind it where a pattern says
/// which.
struct FirstWords: Sendable {
  /// The patterns that begin with a word.
  private struct Bucket {
    /// Those whose second word the text must still be compared with.
    var patterns: Range<Int32>
    /// Whether others are found by their first two words. Why: «в» begins a hundred phrases, and one of them may follow.
    var hasPairs: Bool
  }

  private var exact = FlatHash()
  private var prefixes = FlatHash()
  private var buckets: [Bucket] = []
  private var pairs = FlatHash()
  private var pairBuckets: [Range<Int32>] = []
  /// The patterns of all buckets, one bucket after another.
  private var patterns: [Int32] = []
  /// Bit n is set where some pattern begins with a prefix of n bytes.
  private var prefixLengths: UInt64 = 0
  /// The same for the patterns whose prefix begins with these bytes, by the low bits of their hash.
  ///
  /// Why: a word has some ten beginnings, nearly all of them no pattern's; this leaves one or two to look up.
  private var lengthsByBeginning = [UInt64](repeating: 0, count: 1 << 12)

  /// How many bytes of a word narrow the lengths that it is looked up by: two letters and three in Cyrillic.
  private static let shortBeginning: Int32 = 4
  private static let longBeginning: Int32 = 6
  /// Longer beginnings are not looked for. Unit: bytes.
  private static let longestPrefix = 63

  init(_ patterns: [WordPattern]) {
    var single: [PatternTable.Word: [Int32]] = [:]
    var double: [UInt64: [Int32]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for word in pattern.firstWords {
        note(word)
        let first = PatternTable.Word(word)
        guard let seconds = pattern.exactSecondWords else {
          single[first, default: []].append(Int32(index))
          continue
        }
        single[first, default: []] += []
        for second in seconds { double[Self.pair(first, second), default: []].append(Int32(index)) }
      }
    }
    for (pair, group) in double {
      pairs.set(pair, Int32(pairBuckets.count))
      pairBuckets.append(append(group))
    }
    let withPairs = Set(
      patterns.filter { $0.exactSecondWords != nil }.flatMap(\.firstWords).map(PatternTable.Word.init))
    for (word, group) in single {
      let bucket = Int32(buckets.count)
      buckets.append(Bucket(patterns: append(group), hasPairs: withPairs.contains(word)))
      if word.prefixLength == 0 { exact.set(word.hash, bucket) } else { prefixes.set(word.hash, bucket) }
    }
  }

  private mutating func append(_ group: [Int32]) -> Range<Int32> {
    patterns += group
    return Int32(patterns.count - group.count)..<Int32(patterns.count)
  }

  /// The hash of two words, of which the first may be the beginning of one («ударил*» is not «ударил»).
  private static func pair(_ first: PatternTable.Word, _ second: UInt64) -> UInt64 {
    let first = first.prefixLength == 0 ? first.hash : ~first.hash
    return (first ^ (first >> 31)) &* 0x9E37_79B9_7F4A_7C15 ^ second
  }

  private mutating func note(_ word: WordPattern.Word) {
    guard case .prefix(let bytes) = word, bytes.count <= Self.longestPrefix else { return }
    let bit: UInt64 = 1 << UInt64(bytes.count)
    prefixLengths |= bit
    for length in [Self.shortBeginning, Self.longBeginning].map(Int.init) where length <= bytes.count {
      lengthsByBeginning[slot(FNV1a.hash(bytes.prefix(length)))] |= bit
    }
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (lengthsByBeginning.count - 1) }

  /// Calls `found` for every pattern that may begin with the word of a token.
  func forEachPattern(at index: Int, of text: TokenizedText, _ found: (Int) -> Void) {
    let token = text.tokens[index]
    let second = text.nextWord(index + 1).map { text.tokens[$0].hash }
    if let bucket = exact[token.hash] {
      report(bucket, PatternTable.Word(hash: token.hash, prefixLength: 0), second, found)
    }
    var lengths = prefixLengths
    var hash = FNV1a.basis
    var length: Int32 = 0
    text.folded.withUnsafeBufferPointer { folded in
      for position in Int(token.foldedStart)..<Int(token.foldedEnd) {
        hash = FNV1a.step(hash, folded[position])
        length += 1
        if length == Self.shortBeginning || length == Self.longBeginning { lengths &= lengthsByBeginning[slot(hash)] }
        let rest = lengths >> length
        if rest == 0 { return }
        if rest & 1 != 0, let bucket = prefixes[hash] {
          report(bucket, PatternTable.Word(hash: hash, prefixLength: length), second, found)
        }
      }
    }
  }

  private func report(_ bucket: Int32, _ first: PatternTable.Word, _ second: UInt64?, _ found: (Int) -> Void) {
    let bucket = buckets[Int(bucket)]
    for index in bucket.patterns { found(Int(patterns[Int(index)])) }
    guard bucket.hasPairs, let second, let pair = pairs[Self.pair(first, second)] else { return }
    for index in pairBuckets[Int(pair)] { found(Int(patterns[Int(index)])) }
  }
}
