/// The least number of insertions, deletions, replacements and swaps of neighbours.
enum LetterDistance {
  /// Longer words are not compared.
  static let longestWord = 62

  /// `nil` where it is more than `limit`. Cost: the length times the limit.
  static func between(_ one: [UInt16], _ other: [UInt16], atMost limit: Int) -> Int? {
    let limit = min(limit, longestWord)
    guard abs(one.count - other.count) <= limit, max(one.count, other.count) <= longestWord else { return nil }
    let far = UInt8(limit + 1)
    var before = Row(repeating: far)
    var last = Row(repeating: far)
    for column in 0...min(limit, other.count) { last[column] = UInt8(column) }
    for row in one.indices {
      var current = Row(repeating: far)
      if row + 1 <= limit { current[0] = UInt8(row + 1) }
      let start = max(0, row - limit)
      for column in start..<max(start, min(other.count, row + limit + 1)) {
        var least = last[column] + (one[row] == other[column] ? 0 : 1)
        least = min(least, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        current[column + 1] = min(least, far)
      }
      before = last
      last = current
    }
    return last[other.count] < far ? Int(last[other.count]) : nil
  }

  private typealias Row = InlineArray<64, UInt8>
}
