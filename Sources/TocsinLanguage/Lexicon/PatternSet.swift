/// Many word patterns, found together in one pass over a text.
public struct PatternSet: Sendable {
  /// The tokens that a pattern covers, and which row it was.
  public struct Match: Sendable, Hashable {
    public let tokens: Range<Int>
    /// The index of the row, in the order of `init`.
    public let row: Int
  }

  private let firstWords: FirstWords
  private var table = PatternTable()

  /// - Throws: `LexiconError` for a form that is not a pattern.
  public init(_ rows: [LexiconRow]) throws(LexiconError) {
    var patterns: [WordPattern] = []
    for row in rows {
      guard let pattern = WordPattern(row.form) else {
        throw LexiconError(
          subject: row.subject, problem: "«\(row.form)» is not a form",
          remedy: "write words, `word*`, `a|b`, `?` or `...`")
      }
      table.add(pattern)
      patterns.append(pattern)
    }
    firstWords = FirstWords(patterns)
  }

  /// Calls `found` for every match in `text`, in the order of the first token.
  public func forEachMatch(in text: TokenizedText, _ found: (Match) -> Void) {
    for start in text.tokens.indices where text.tokens[start].kind == .word || text.tokens[start].kind == .number {
      firstWords.forEachPattern(at: start, of: text) { row in
        if let end = table.end(row, text, start + 1) { found(Match(tokens: start..<end, row: row)) }
      }
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
