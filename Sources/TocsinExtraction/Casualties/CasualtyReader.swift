internal import TocsinLanguage
internal import TocsinModel

/// Reads who was killed or injured: numbers beside the words, persons named one by one, and sourced zeros.
struct CasualtyReader {
  let reading: Reading

  /// How many words may stand between a number and «ранены».
  private static let widestGap = 4

  func casualties(in range: Range<Int>, _ quantities: [Quantity]) -> Casualties {
    let marks = reading.marks(in: range).compactMap { mark -> (tokens: Range<Int>, word: CasualtyWord)? in
      guard case .casualty(let word) = mark.sense else { return nil }
      return (mark.tokens, word)
    }
    guard !marks.isEmpty else { return Casualties() }
    var result = Casualties()
    readZeros(marks, &result)
    if result.isUnknown { return result }
    var free = quantities.filter { !$0.isTimes && !isPart($0, marks) }
    for mark in marks where mark.word == .killed || mark.word == .injured {
      readVictims(mark, range, marks, &free, &result)
    }
    return result
  }

  private func readZeros(_ marks: [(tokens: Range<Int>, word: CasualtyWord)], _ result: inout Casualties) {
    for mark in marks {
      if mark.word == .noneHurt || mark.word == .noneKilled {
        result.killed = 0
        result.killedTokens.append(mark.tokens)
      }
      if mark.word == .noneHurt || mark.word == .noneInjured {
        result.injured = 0
        result.injuredTokens.append(mark.tokens)
      }
      if mark.word == .noneHurt { result.isBlanket = true }
      if mark.word == .unknown { result.isUnknown = true }
    }
  }

  /// A number behind «среди них», "among them" counts again people who were counted.
  private func isPart(_ quantity: Quantity, _ marks: [(tokens: Range<Int>, word: CasualtyWord)]) -> Bool {
    marks.contains { mark in
      mark.word == .part && mark.tokens.upperBound <= quantity.tokens.lowerBound
        && (reading.text.distance(mark.tokens, quantity.tokens) ?? .max) <= 3
    }
  }

  private func readVictims(
    _ mark: (tokens: Range<Int>, word: CasualtyWord), _ range: Range<Int>,
    _ marks: [(tokens: Range<Int>, word: CasualtyWord)], _ free: inout [Quantity], _ result: inout Casualties
  ) {
    let isKilled = mark.word == .killed
    var number: Int?
    var tokens = [mark.tokens]
    if let index = nearest(mark, free, marks) {
      let quantity = free.remove(at: index)
      number = quantity.count.minimum
      tokens.append(quantity.tokens)
    } else {
      let persons = persons(beside: mark, range, marks)
      if !persons.isEmpty {
        number = persons.count
        tokens += persons
      } else if isSingular(mark) {
        number = 1
      }
    }
    guard let number else { return }
    if isKilled {
      result.killed = (result.killed ?? 0) + number
      result.killedTokens += tokens
    } else {
      result.injured = (result.injured ?? 0) + number
      result.injuredTokens += tokens
    }
  }

  /// The number beside a casualty word with no other casualty word between, before it rather than behind it.
  private func nearest(
    _ mark: (tokens: Range<Int>, word: CasualtyWord), _ free: [Quantity],
    _ marks: [(tokens: Range<Int>, word: CasualtyWord)]
  ) -> Int? {
    let rivals = marks.filter { ($0.word == .killed || $0.word == .injured) && $0.tokens != mark.tokens }.map(\.tokens)
    return free.indices.filter { index in
      let quantity = free[index].tokens
      guard let distance = reading.text.distance(quantity, mark.tokens), distance <= Self.widestGap else {
        return false
      }
      return !rivals.contains { rival in
        min(quantity.lowerBound, mark.tokens.lowerBound) < rival.lowerBound
          && rival.upperBound <= max(quantity.upperBound, mark.tokens.upperBound)
      }
    }.min { left, right in rank(free[left], mark) < rank(free[right], mark) }
  }

  private func rank(_ quantity: Quantity, _ mark: (tokens: Range<Int>, word: CasualtyWord)) -> Int {
    let distance = reading.text.distance(quantity.tokens, mark.tokens) ?? 99
    return distance * 2 + (quantity.tokens.lowerBound < mark.tokens.lowerBound ? 0 : 1)
  }

  /// «ранены мужчина и женщина»: the persons named behind the word, or just before it.
  private func persons(
    beside mark: (tokens: Range<Int>, word: CasualtyWord), _ range: Range<Int>,
    _ marks: [(tokens: Range<Int>, word: CasualtyWord)]
  ) -> [Range<Int>] {
    let limit =
      marks.first {
        $0.tokens.lowerBound >= mark.tokens.upperBound && $0.word != .person
      }?.tokens.lowerBound ?? range.upperBound
    let after = marks.filter {
      $0.word == .person && $0.tokens.lowerBound >= mark.tokens.upperBound && $0.tokens.upperBound <= limit
    }
    if !after.isEmpty { return after.map(\.tokens) }
    let before = marks.last { $0.word == .person && $0.tokens.upperBound <= mark.tokens.lowerBound }
    return before.map { [$0.tokens] } ?? []
  }

  /// A predicate in the singular: one person, though no noun names him.
  private func isSingular(_ mark: (tokens: Range<Int>, word: CasualtyWord)) -> Bool {
    let word = reading.text.foldedWord(mark.tokens.lowerBound)
    return [
      "погиб", "погибла", "ранен", "ранена", "пострадала", "загинув", "загинула", "поранений", "поранена", "травмована",
    ]
    .contains(word)
  }
}
