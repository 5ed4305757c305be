internal import TocsinLanguage
internal import TocsinModel

/// One part of a time expression: a clock, a date, a part of the day, or a word that relates them.
struct TimePart: Sendable {
  enum Value: Sendable, Equatable {
    /// Seconds after midnight.
    case clock(Int)
    case date(day: Int, month: Int, year: Int?)
    case word(TimeWord)
  }

  let tokens: Range<Int>
  let value: Value
}

/// Finds the parts of time expressions in a stretch of text, in order.
struct TimePartReader {
  let reading: Reading

  func parts(in range: Range<Int>) -> [TimePart] {
    var words: [Int: Mark] = [:]
    for mark in reading.marks(in: range) {
      if case .time = mark.sense { words[mark.tokens.lowerBound] = mark }
    }
    var parts: [TimePart] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let part = part(at: index, range, words) {
        parts.append(part)
        index = part.tokens.upperBound
      } else {
        index += 1
      }
    }
    return parts
  }

  private func part(at index: Int, _ range: Range<Int>, _ words: [Int: Mark]) -> TimePart? {
    if let date = numericDate(at: index, range) ?? writtenDate(at: index, range, words) { return date }
    if let clock = clock(at: index, range, words) ?? hourWord(at: index) ?? ordinalHour(at: index) { return clock }
    guard let mark = words[index], case .time(let word) = mark.sense, word != .am, word != .pm, word != .hours else {
      return nil
    }
    guard word.month == nil else { return nil }
    return TimePart(tokens: mark.tokens, value: .word(word))
  }

  /// `08.12.2025`, `8.12.25`.
  private func numericDate(at index: Int, _ range: Range<Int>) -> TimePart? {
    let text = reading.text
    guard index + 4 < range.upperBound, let day = text.integer(index), text.mark(index + 1) == 0x2E,
      text.isTight(index + 1),
      text.isTight(index + 2), let month = text.integer(index + 2), text.mark(index + 3) == 0x2E,
      text.isTight(index + 3),
      text.isTight(index + 4), let year = text.integer(index + 4), (1...31).contains(day), (1...12).contains(month)
    else { return nil }
    let full = year < 100 ? 2000 + year : year
    return TimePart(tokens: index..<(index + 5), value: .date(day: day, month: month, year: full))
  }

  /// «8 декабря», "December 8th", "8 December 2025", «ніч на 8 грудня 2025 року».
  private func writtenDate(at index: Int, _ range: Range<Int>, _ words: [Int: Mark]) -> TimePart? {
    let text = reading.text
    if let day = text.integer(index), (1...31).contains(day) {
      var next = index + 1
      if next < range.upperBound, text.tokens[next].gap != .space, text.tokens[next].kind == .word { next += 1 }
      if text.isWord(next, "of") { next += 1 }
      guard let month = month(at: next, words) else { return nil }
      return date(index, next + 1, day, month, range)
    }
    guard let month = month(at: index, words), index + 1 < range.upperBound, let day = text.integer(index + 1),
      (1...31).contains(day)
    else { return nil }
    var next = index + 2
    if next < range.upperBound, text.tokens[next].gap == .none, text.tokens[next].kind == .word { next += 1 }
    return date(index, next, day, month, range)
  }

  private func date(_ start: Int, _ end: Int, _ day: Int, _ month: Int, _ range: Range<Int>) -> TimePart {
    if let last = lastOfNight(behind: end, from: day) {
      return TimePart(tokens: start..<last, value: .date(day: day + 1, month: month, year: nil))
    }
    let comma = reading.text.mark(end) == 0x2C ? end + 1 : end
    if comma < range.upperBound, let year = reading.text.integer(comma), (1990...2100).contains(year) {
      return TimePart(tokens: start..<(comma + 1), value: .date(day: day, month: month, year: year))
    }
    return TimePart(tokens: start..<end, value: .date(day: day, month: month, year: nil))
  }

  /// "The night of October 10-11": the token behind the day on which the night ends.
  private func lastOfNight(behind end: Int, from day: Int) -> Int? {
    let text = reading.text
    guard text.tokens.indices.contains(end) else { return nil }
    let next =
      [0x2D, 0x2013].contains(text.mark(end)) || text.isWord(end, "to") || text.isWord(end, "and") ? end + 1 : end
    guard next > end || text.tokens[end].gap == .hyphen else { return nil }
    return text.integer(next) == day + 1 && text.mark(next + 1) != 0x3A ? next + 1 : nil
  }

  private func month(at index: Int, _ words: [Int: Mark]) -> Int? {
    guard let mark = words[index], mark.tokens.count == 1, case .time(let word) = mark.sense else { return nil }
    return word.month
  }
}
