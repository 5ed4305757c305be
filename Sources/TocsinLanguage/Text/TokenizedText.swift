/// A text cut into tokens, with the folded form of each and its place in the original.
public struct TokenizedText: Sendable {
  public let text: String
  /// The UTF-8 bytes of `text`.
  public let bytes: [UInt8]
  /// The folded forms of all tokens, one after another.
  public let folded: [UInt8]
  public let tokens: [Token]

  public init(_ text: String) {
    let bytes = Array(text.utf8)
    (folded, tokens) = bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(buffer)
      tokenizer.run()
      return (tokenizer.folded, tokenizer.tokens)
    }
    self.text = text
    self.bytes = bytes
  }

  /// The folded bytes of token `index`.
  @inlinable
  public func foldedBytes(_ index: Int) -> ArraySlice<UInt8> {
    folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
  }

  /// The folded form of token `index` as a string; for rules off the hot path.
  public func foldedWord(_ index: Int) -> String { String(decoding: foldedBytes(index), as: UTF8.self) }

  /// The words of the original from token `range.lowerBound` to the end of the last one in `range`.
  public func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return words(bytes: Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
  }

  /// The original text of a UTF-8 range that begins and ends at token boundaries.
  public func words(bytes range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Words and numbers, folded, joined by single spaces.
  public var wordKey: String {
    tokens.indices.lazy.filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
      .map { foldedWord($0) }.joined(separator: " ")
  }

  /// Whether token `index` has exactly this folded form.
  @inlinable
  public func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    let count = Int(token.foldedEnd - token.foldedStart)
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      folded.withUnsafeBufferPointer { pool in
        for offset in 0..<count where pool[Int(token.foldedStart) + offset] != buffer[offset] { return false }
        return true
      }
    }
  }
}
