internal import TocsinLanguage
internal import TocsinModel

/// Hours that Ukrainian reports write as ordinals: «о восьмій», «близько третьої ночі», «о 19-й», «пів на восьму».
extension TimePartReader {
  func hourWord(at index: Int) -> TimePart? {
    for mark in reading.marks(startingIn: index..<(index + 1)) {
      guard case .hour(let seconds) = mark.sense,
        mark.tokens.count > 1 || isBehindHourPreposition(index) || opensSpan(at: index) || closesSpan(at: index)
      else { continue }
      return part(mark.tokens, seconds)
    }
    return nil
  }

  /// «о 19-й»: digits with an ending.
  func ordinalHour(at index: Int) -> TimePart? {
    let text = reading.text
    guard let hour = text.integer(index), hour < 24, isBehindHourPreposition(index),
      text.tokens.indices.contains(index + 1), text.tokens[index + 1].gap == .hyphen,
      Self.ordinalEndings.contains(text.tokens[index + 1])
    else { return nil }
    return part(index..<(index + 2), hour * 3600)
  }

  /// The hour, moved to the half of the day that the word behind it names.
  private func part(_ tokens: Range<Int>, _ seconds: Int) -> TimePart {
    let next = tokens.upperBound
    let isLate =
      reading.text.tokens.indices.contains(next) && seconds < 43_200
      && Self.lateWords.contains(reading.text.tokens[next])
    return TimePart(tokens: tokens, value: .clock(isLate ? seconds + 43_200 : seconds))
  }

  private func isBehindHourPreposition(_ index: Int) -> Bool {
    index > 0 && Self.prepositions.contains(reading.text.tokens[index - 1])
  }

  /// «з першої ночі до пів на шосту»
  private func opensSpan(at index: Int) -> Bool {
    index > 0 && Self.fromWords.contains(reading.text.tokens[index - 1])
      && (index + 1..<min(index + 4, reading.text.tokens.count)).contains { reading.text.isWord($0, "до") }
  }

  private func closesSpan(at index: Int) -> Bool {
    index > 1 && reading.text.isWord(index - 1, "до")
      && reading.marks(startingIn: index - 4..<index).contains { mark in
        guard case .hour = mark.sense else { return false }
        return true
      }
  }

  private static let fromWords: WordSet = ["з", "із", "від"]
  private static let prepositions: WordSet = ["о", "об", "близько", "коло", "біля", "приблизно"]
  private static let ordinalEndings: WordSet = ["й", "ій", "ї", "ої"]
  private static let lateWords: WordSet = ["вечора", "дня", "пополудні"]
}
