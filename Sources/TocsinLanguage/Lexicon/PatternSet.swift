/// Many word patterns, found together in one pass over a text.
public struct PatternSet: Sendable {
  /// The tokens that a pattern covers, and which row it was.
  public struct Match: Sendable, Hashable {
    public let tokens: Range<Int>
    /// The index of the row, in the order of `init`.
    public let row: Int
  }

  private var patterns: [WordPattern] = []
  private var rows: [Int] = []
  /// From the hash of a first word, or of a first prefix, to a bucket of patterns.
  private var exact = FlatHash()
  private var prefixes = FlatHash()
  private var buckets: [[Int32]] = []
  /// Bit n is set where some pattern begins with a prefix of n bytes.
  private var prefixLengths: UInt64 = 0

  /// - Throws: `LexiconError` for a form that is not a pattern.
  public init(_ rows: [LexiconRow]) throws(LexiconError) {
    for (index, row) in rows.enumerated() {
      guard let pattern = WordPattern(row.form) else {
        throw LexiconError(
          subject: row.subject, problem: "«\(row.form)» is not a form",
          remedy: "write words, `word*`, `a|b`, `?` or `...`")
      }
      add(pattern, row: index)
    }
  }

  private mutating func add(_ pattern: WordPattern, row: Int) {
    let index = Int32(patterns.count)
    patterns.append(pattern)
    rows.append(row)
    for word in pattern.firstWords {
      switch word {
      case .exact(let hash): Self.add(index, hash, &exact, &buckets)
      case .prefix(let bytes):
        prefixLengths |= 1 << UInt64(min(bytes.count, 63))
        Self.add(index, FNV1a.hash(bytes), &prefixes, &buckets)
      }
    }
  }

  private static func add(_ pattern: Int32, _ hash: UInt64, _ table: inout FlatHash, _ buckets: inout [[Int32]]) {
    if let bucket = table[hash] {
      buckets[Int(bucket)].append(pattern)
    } else {
      table.set(hash, Int32(buckets.count))
      buckets.append([pattern])
    }
  }

  /// Calls `found` for every match in `text`, in the order of the first token.
  public func forEachMatch(in text: TokenizedText, _ found: (Match) -> Void) {
    for start in text.tokens.indices where text.tokens[start].kind == .word || text.tokens[start].kind == .number {
      let token = text.tokens[start]
      if let bucket = exact[token.hash] { report(bucket, start, text, found) }
      var hash = FNV1a.basis
      var length = 0
      for byte in text.foldedBytes(start) {
        hash = FNV1a.step(hash, byte)
        length += 1
        guard length < 64, prefixLengths & (1 << UInt64(length)) != 0 else { continue }
        if let bucket = prefixes[hash] { report(bucket, start, text, found) }
      }
    }
  }

  private func report(_ bucket: Int32, _ start: Int, _ text: TokenizedText, _ found: (Match) -> Void) {
    for pattern in buckets[Int(bucket)] {
      if let end = match(patterns[Int(pattern)], text, start) {
        found(Match(tokens: start..<end, row: rows[Int(pattern)]))
      }
    }
  }

  /// The end of a match whose first word has been found at `start`; `nil` where the rest does not follow.
  private func match(_ pattern: WordPattern, _ text: TokenizedText, _ start: Int) -> Int? {
    rest(pattern.elements[...].dropFirst(), text, start + 1)
  }

  private func rest(_ elements: ArraySlice<WordPattern.Element>, _ text: TokenizedText, _ end: Int) -> Int? {
    guard let element = elements.first else { return end }
    guard let next = Self.nextWord(text, end) else { return nil }
    switch element {
    case .any: return rest(elements.dropFirst(), text, next + 1)
    case .words(let words):
      return words.contains { Self.matches($0, text, next) } ? rest(elements.dropFirst(), text, next + 1) : nil
    case .gap:
      var position = end
      for _ in 0...WordPattern.longestGap {
        if let found = rest(elements.dropFirst(), text, position) { return found }
        guard let skipped = Self.nextWord(text, position) else { return nil }
        position = skipped + 1
      }
      return nil
    }
  }

  /// The next word or number at or after `index`, over quotation marks alone.
  private static func nextWord(_ text: TokenizedText, _ index: Int) -> Int? {
    var index = index
    while index < text.tokens.count {
      switch text.tokens[index].kind {
      case .word, .number: return index
      case .mark where text.isQuotationMark(index): index += 1
      default: return nil
      }
    }
    return nil
  }

  private static func matches(_ word: WordPattern.Word, _ text: TokenizedText, _ index: Int) -> Bool {
    switch word {
    case .exact(let hash): text.tokens[index].hash == hash
    case .prefix(let bytes): text.foldedBytes(index).starts(with: bytes)
    }
  }
}

extension TokenizedText {
  /// Whether token `index` opens or closes a quotation.
  public func isQuotationMark(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch Tokenizer.decode(bytes, Int(token.start)).scalar {
    case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x27, 0x2039, 0x203A: return true
    default: return false
    }
  }

  /// The scalar of a mark; 0 for another kind of token.
  public func mark(_ index: Int) -> UInt32 {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return 0 }
    return Tokenizer.decode(bytes, Int(tokens[index].start)).scalar
  }
}
