/// Patterns laid flat: numbers in a few arrays, nothing that is counted or allocated while a text is read.
struct PatternTable: Sendable {
  /// A word of a pattern, or the beginning of one.
  struct Word: Sendable, Hashable {
    let hash: UInt64
    /// How many bytes the beginning has; 0 for a whole word.
    let prefixLength: Int32
  }

  enum Step: Sendable {
    /// One of these words.
    case words(first: Int32, count: Int32)
    case any
    case gap
  }

  private var words: [Word] = []
  private var steps: [Step] = []
  /// The steps of each pattern behind its first word.
  private var patterns: [Range<Int32>] = []

  mutating func add(_ pattern: WordPattern) {
    let first = Int32(steps.count)
    for element in pattern.elements.dropFirst() {
      switch element {
      case .any: steps.append(.any)
      case .gap: steps.append(.gap)
      case .words(let alternatives):
        steps.append(.words(first: Int32(words.count), count: Int32(alternatives.count)))
        words += alternatives.map(Word.init)
      }
    }
    patterns.append(first..<Int32(steps.count))
  }

  /// The end of a match of a pattern whose first word ends before token `start`; `nil` where the rest does not follow.
  func end(_ pattern: Int, _ text: TokenizedText, _ start: Int) -> Int? {
    end(patterns[pattern], text, start)
  }

  private func end(_ steps: Range<Int32>, _ text: TokenizedText, _ start: Int) -> Int? {
    guard let first = steps.first else { return start }
    guard let next = text.nextWord(start) else { return nil }
    let others = (first + 1)..<steps.upperBound
    switch self.steps[Int(first)] {
    case .any: return end(others, text, next + 1)
    case .words(let word, let count):
      return matches(word..<(word + count), text, next) ? end(others, text, next + 1) : nil
    case .gap:
      var position = start
      for _ in 0...WordPattern.longestGap {
        if let found = end(others, text, position) { return found }
        guard let skipped = text.nextWord(position) else { return nil }
        position = skipped + 1
      }
      return nil
    }
  }

  private func matches(_ alternatives: Range<Int32>, _ text: TokenizedText, _ index: Int) -> Bool {
    alternatives.contains { alternative in
      let word = words[Int(alternative)]
      let hash = word.prefixLength == 0 ? text.tokens[index].hash : text.prefixHash(index, Int(word.prefixLength))
      return hash == word.hash
    }
  }
}

extension PatternTable.Word {
  init(_ word: WordPattern.Word) {
    switch word {
    case .exact(let hash): self.init(hash: hash, prefixLength: 0)
    case .prefix(let bytes): self.init(hash: FNV1a.hash(bytes), prefixLength: Int32(bytes.count))
    }
  }
}

extension TokenizedText {
  /// The hash of the first bytes of a token's folded form; `nil` where it has fewer.
  fileprivate func prefixHash(_ index: Int, _ length: Int) -> UInt64? {
    let start = Int(tokens[index].foldedStart)
    guard Int(tokens[index].foldedEnd) - start >= length else { return nil }
    return folded.withUnsafeBufferPointer { folded in
      var hash = FNV1a.basis
      for offset in start..<(start + length) { hash = FNV1a.step(hash, folded[offset]) }
      return hash
    }
  }

  /// The next word or number at or after `index`, over quotation marks alone.
  func nextWord(_ index: Int) -> Int? {
    var index = index
    while index < tokens.count {
      switch tokens[index].kind {
      case .word, .number: return index
      case .mark where isQuotationMark(index): index += 1
      default: return nil
      }
    }
    return nil
  }
}
