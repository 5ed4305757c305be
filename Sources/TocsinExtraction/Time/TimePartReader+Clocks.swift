internal import TocsinLanguage
internal import TocsinModel

/// Clock times: digits with their half of the day, or with the ending of an ordinal.
extension TimePartReader {
  /// `01:07`, `7:40 a.m.`, `18.05` at the head of a line or behind a preposition, «в 3 часа», "at 8 p.m.".
  func clock(at index: Int, _ range: Range<Int>, _ words: [Int: Mark]) -> TimePart? {
    let text = reading.text
    guard let hour = text.integer(index), hour < 24 else { return nil }
    var end = index + 1
    var minute = 0
    var isClock = false
    let mark = text.mark(end)
    let isDotted = mark == 0x2E && (isLineHead(index) || isAfterPreposition(index))
    if mark == 0x3A || isDotted, text.isTight(end), text.isTight(end + 1),
      let minutes = text.integer(end + 1), minutes < 60, text.tokens[end + 1].range.count == 2
    {
      (minute, end, isClock) = (minutes, end + 2, true)
    }
    if isOrdinalHour(index, end) { (end, isClock) = (end + 1, true) }
    var seconds = hour * 3600 + minute * 60
    if let suffix = words[end], case .time(let word) = suffix.sense, [.am, .pm, .hours].contains(word) {
      if word == .pm && hour < 12 { seconds += 43_200 }
      if word == .am && hour == 12 { seconds -= 43_200 }
      if word == .hours && !isClock && !isAfterPreposition(index) { return nil }
      (end, isClock) = (endOfSuffix(suffix.tokens.upperBound), true)
    } else if let suffix = partOfDay(behind: end, words), hour <= 12, isClock || isAfterPreposition(index) {
      if suffix.word != .morning && hour < 12 { seconds += 43_200 }
      (end, isClock) = (suffix.end, true)
    } else if !isClock, let word = suffixOfRange(at: index, words) {
      if word == .pm && hour < 12 { seconds += 43_200 }
      isClock = true
    } else if let half = half(words[end], index, hour), isClock || isAfterPreposition(index) {
      (seconds, end, isClock) = (seconds + half, end + 1, true)
    }
    return isClock ? TimePart(tokens: index..<min(end, range.upperBound), value: .clock(seconds)) : nil
  }

  /// "At 4 in the morning", "by 9 in the evening".
  private func partOfDay(behind index: Int, _ words: [Int: Mark]) -> (word: TimeWord, end: Int)? {
    guard reading.text.isWord(index, "in"), reading.text.isWord(index + 1, "the"),
      let mark = words[index] ?? words[index + 2], mark.tokens.upperBound == index + 3,
      case .time(let word) = mark.sense, word == .morning || word == .evening || word == .daytime
    else { return nil }
    return (word, mark.tokens.upperBound)
  }

  /// "Between 2 and 5 a.m.", "from 2 to 5 a.m.": the half of the day that the second hour names.
  private func suffixOfRange(at index: Int, _ words: [Int: Mark]) -> TimeWord? {
    guard index > 0, ["between", "from"].contains(reading.text.foldedWord(index - 1)),
      ["and", "to"].contains(reading.text.foldedWord(index + 1)), reading.text.integer(index + 2) != nil,
      let suffix = words[index + 3], case .time(let word) = suffix.sense, word == .am || word == .pm
    else { return nil }
    return word
  }

  /// «до 6 утра», «о 7 вечора»: what the part of a day behind an hour adds to it, in seconds.
  private func half(_ part: Mark?, _ index: Int, _ hour: Int) -> Int? {
    guard let part, part.tokens.count == 1, hour <= 12, case .time(let word) = part.sense else { return nil }
    switch word {
    case .morning, .night: return hour == 12 ? -43_200 : 0
    case .evening, .daytime: return hour < 12 ? 43_200 : 0
    default: return nil
    }
  }

  /// «о 19-й»: an hour with the ending of its ordinal.
  private func isOrdinalHour(_ index: Int, _ end: Int) -> Bool {
    guard end == index + 1, reading.text.tokens.indices.contains(end), reading.text.tokens[end].gap == .hyphen,
      reading.text.isWord(end, "й"), index > 0
    else { return false }
    return ["о", "об"].contains(reading.text.foldedWord(index - 1))
  }

  /// "a.m." is four tokens, of which the first is known.
  private func endOfSuffix(_ index: Int) -> Int {
    let text = reading.text
    guard text.mark(index) == 0x2E, text.isTight(index), text.isWord(index + 1, "m") else { return index }
    return text.mark(index + 2) == 0x2E && text.isTight(index + 2) ? index + 3 : index + 2
  }

  private func isLineHead(_ index: Int) -> Bool {
    var index = index - 1
    while index >= 0, reading.text.tokens[index].kind == .emoji || reading.text.tokens[index].kind == .mark {
      index -= 1
    }
    return index < 0 || reading.text.tokens[index].kind == .lineBreak
  }

  private func isAfterPreposition(_ index: Int) -> Bool {
    ["в", "о", "об", "около", "до", "с", "з", "близько", "at", "by", "around", "towards", "about", "until", "from"]
      .contains { word in
        index > 0 && reading.text.foldedWord(index - 1) == word
      }
  }
}
