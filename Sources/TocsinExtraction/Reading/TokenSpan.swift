internal import TocsinLanguage

extension TokenizedText {
  /// The number of words and numbers between two ranges, 0 where they overlap; `nil` where a mark lies between.
  ///
  /// Farther apart than `widestDistance` they are that and one: no rule reaches so far, and a long text is read in time.
  func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int? {
    let start = min(left.upperBound, right.upperBound)
    let end = max(left.lowerBound, right.lowerBound)
    guard start <= end else { return 0 }
    let between = start..<end
    var words = 0
    for index in between {
      switch tokens[index].kind {
      case .word, .number: words += 1
      case .mark where isQuotationMark(index): continue
      default: return nil
      }
      if words > Self.widestDistance { break }
    }
    return words
  }

  /// Unit: words.
  private static let widestDistance = 64

  /// The value of a number token of at most nine digits.
  func integer(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    let digits = foldedBytes(index)
    guard digits.count <= 9 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Whether token `index` follows the one before it without a space.
  func isTight(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].gap == .none }
}
