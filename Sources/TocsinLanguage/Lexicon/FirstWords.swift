/// Which patterns may begin at a token: by its whole word, and by the beginnings of it that some pattern begins with.
struct FirstWords: Sendable {
  private var exact = FlatHash()
  private var prefixes = FlatHash()
  /// The patterns of each first word, one word after another.
  private var patterns: [Int32] = []
  private var buckets: [Range<Int32>] = []
  /// Bit n is set where some pattern begins with a prefix of n bytes.
  private var prefixLengths: UInt64 = 0
  /// The same for the patterns whose prefix begins with these bytes, by the low bits of their hash.
  ///
  /// Why: a word has some ten beginnings, nearly all of them no pattern's; this leaves one or two to look up.
  private var lengthsByBeginning = [UInt64](repeating: 0, count: 1 << 12)

  /// How many bytes of a word narrow the lengths that it is looked up by: two letters and three in Cyrillic.
  private static let beginnings = [4, 6]
  /// Longer beginnings are not looked for. Unit: bytes.
  private static let longestPrefix = 63

  /// - Parameter firstWords: by pattern, the words that it may begin with.
  init(_ firstWords: [[WordPattern.Word]]) {
    var groups: [PatternTable.Word: [Int32]] = [:]
    var order: [PatternTable.Word] = []
    for (pattern, words) in firstWords.enumerated() {
      for word in words.map(PatternTable.Word.init) {
        if groups[word] == nil { order.append(word) }
        groups[word, default: []].append(Int32(pattern))
      }
      for word in words { note(word) }
    }
    for word in order { add(word, groups[word] ?? []) }
  }

  private mutating func add(_ word: PatternTable.Word, _ group: [Int32]) {
    let bucket = Int32(buckets.count)
    buckets.append(Int32(patterns.count)..<Int32(patterns.count + group.count))
    patterns += group
    if word.prefixLength == 0 { exact.set(word.hash, bucket) } else { prefixes.set(word.hash, bucket) }
  }

  private mutating func note(_ word: WordPattern.Word) {
    guard case .prefix(let bytes) = word, bytes.count <= Self.longestPrefix else { return }
    let bit: UInt64 = 1 << UInt64(bytes.count)
    prefixLengths |= bit
    for length in Self.beginnings where length <= bytes.count {
      lengthsByBeginning[slot(FNV1a.hash(bytes.prefix(length)))] |= bit
    }
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (lengthsByBeginning.count - 1) }

  /// Calls `found` for every pattern that begins with the word of a token.
  func forEachPattern(at index: Int, of text: TokenizedText, _ found: (Int) -> Void) {
    let token = text.tokens[index]
    if let bucket = exact[token.hash] { report(bucket, found) }
    var lengths = prefixLengths
    var hash = FNV1a.basis
    var length: UInt64 = 0
    text.folded.withUnsafeBufferPointer { folded in
      for position in Int(token.foldedStart)..<Int(token.foldedEnd) {
        hash = FNV1a.step(hash, folded[position])
        length += 1
        if length == 4 || length == 6 { lengths &= lengthsByBeginning[slot(hash)] }
        let rest = lengths >> length
        if rest == 0 { return }
        if rest & 1 != 0, let bucket = prefixes[hash] { report(bucket, found) }
      }
    }
  }

  private func report(_ bucket: Int32, _ found: (Int) -> Void) {
    for index in buckets[Int(bucket)] { found(Int(patterns[Int(index)])) }
  }
}
