internal import TocsinLanguage
internal import TocsinModel

/// Counts the victims of one clause: each number and each person once, details of a total not again.
struct VictimTally {
  let reading: Reading
  let range: Range<Int>
  let marks: [CasualtyMark]
  /// Where the words stand that say that a number counts a part.
  let parts: [Range<Int>]
  /// Where the numbers begin that are said to be what victims have come to.
  private(set) var newTotals: Set<Int> = []
  private var free: [Quantity]
  /// Persons that a word of harm has taken, and those whom a number just before them counts.
  private var used: Set<Int> = []
  /// What a number has summed up already.
  private var totals: Set<Bool> = []

  /// How many words may stand between a number and «ранены».
  private static let widestGap = 4

  init(reading: Reading, range: Range<Int>, marks: [CasualtyMark], quantities: [Quantity]) {
    self.reading = reading
    self.range = range
    self.marks = marks
    parts = marks.filter { $0.word == .part }.map(\.tokens)
    free = []
    newTotals = Set(quantities.map(\.tokens).filter(isNewTotal).map(\.lowerBound))
    free = quantities.filter { !$0.isTimes && !isPart($0) }
    used = Set(quantities.map(\.tokens.upperBound))
  }

  mutating func count(into result: inout Casualties) {
    if let toll = toll() {
      result.killed = toll.count.minimum
      result.killedTokens = [toll.tokens]
      result.isToll = true
      totals.insert(true)
    }
    for mark in marks where mark.word == .killed || mark.word == .injured { take(mark, &result) }
  }

  /// "Bringing the death toll to 33": the number behind the word, with what it rises to or stands at between.
  private mutating func toll() -> Quantity? {
    guard
      let word = range.first(where: { reading.text.isWord($0, "toll") }),
      let index = free.firstIndex(where: {
        (2...Self.widestGap + 2).contains($0.tokens.lowerBound - word)
          && ["to", "at", "of", "is", "was", "reached"].contains(reading.text.foldedWord($0.tokens.lowerBound - 1))
      })
    else { return nil }
    return free.remove(at: index)
  }

  /// A number behind «среди них», "among them" counts again people who were counted.
  private func isPart(_ quantity: Quantity) -> Bool {
    parts.contains { part in
      if part.overlaps(quantity.tokens) { return true }
      return part.upperBound <= quantity.tokens.lowerBound
        && (reading.text.distance(part, quantity.tokens) ?? .max) <= 3
    }
  }

  private mutating func take(_ mark: CasualtyMark, _ result: inout Casualties) {
    let isKilled = mark.word == .killed
    let before = isKilled ? result.killed : result.injured
    guard let (number, tokens) = victims(of: mark, isFirst: before == nil, isKilled) else { return }
    if isKilled {
      result.killed = (before ?? 0) + number
      result.killedTokens += tokens + [mark.tokens]
    } else {
      result.injured = (before ?? 0) + number
      result.injuredTokens += tokens + [mark.tokens]
    }
  }

  /// The victims of one word; `nil` where it tells none, or only details of a total.
  private mutating func victims(of mark: CasualtyMark, isFirst: Bool, _ isKilled: Bool) -> (Int, [Range<Int>])? {
    let isTotalled = totals.contains(isKilled)
    if let index = nearest(mark) {
      guard !isTotalled || isAdded(free[index].tokens) else { return nil }
      let quantity = free.remove(at: index)
      let more = joined(behind: quantity, mark)
      totals.insert(isKilled)
      return (quantity.count.minimum + more.count, [quantity.tokens] + more)
    }
    let persons = persons(beside: mark)
    if !persons.isEmpty {
      guard !isTotalled || persons.contains(where: isAdded) else { return nil }
      used.formUnion(persons.map(\.lowerBound))
      return (persons.count, persons)
    }
    return isFirst && isSingular(mark) ? (1, []) : nil
  }

  /// «ещё», "another" before a number or a person adds to what was counted.
  private func isAdded(_ tokens: Range<Int>) -> Bool {
    reading.marks(startingIn: range).contains { mark in
      guard case .junction(.more) = mark.sense else { return false }
      return mark.tokens.lowerBound <= tokens.lowerBound
        && (reading.text.distance(mark.tokens, tokens) ?? .max) <= 1
    }
  }

  /// The number beside a casualty word with no other casualty word between, before it rather than behind it.
  private func nearest(_ mark: CasualtyMark) -> Int? {
    free.indices.filter { index in
      let quantity = free[index].tokens
      guard mayReach(quantity, mark), let distance = distance(quantity, mark), distance <= Self.widestGap else {
        return false
      }
      return !isRivals(quantity, mark)
    }.min { left, right in rank(free[left], mark) < rank(free[right], mark) }
  }

  /// Whether a number stands near enough for a look at the words between; a new total does at any distance.
  private func mayReach(_ quantity: Range<Int>, _ mark: CasualtyMark) -> Bool {
    newTotals.contains(quantity.lowerBound)
      || abs(quantity.lowerBound - mark.tokens.lowerBound) <= Self.widestReach
  }

  /// Unit: tokens.
  private static let widestReach = 64

  /// Whether another casualty word stands between, or is the one that «и» gives the number to ("killed and six hurt").
  private func isRivals(_ quantity: Range<Int>, _ mark: CasualtyMark) -> Bool {
    let isJoined = quantity.lowerBound >= mark.tokens.upperBound && isAnd(quantity.lowerBound - 1)
    return marks.contains { rival in
      guard rival.word == .killed || rival.word == .injured, rival.tokens != mark.tokens else { return false }
      if isJoined, rival.tokens.lowerBound >= quantity.upperBound,
        (distance(quantity, rival) ?? .max) <= Self.widestGap
      {
        return true
      }
      return min(quantity.lowerBound, mark.tokens.lowerBound) < rival.tokens.lowerBound
        && rival.tokens.upperBound <= max(quantity.upperBound, mark.tokens.upperBound)
    }
  }

  private func rank(_ quantity: Quantity, _ mark: CasualtyMark) -> Int {
    let distance = distance(quantity.tokens, mark) ?? 99
    return distance * 2 + (quantity.tokens.lowerBound < mark.tokens.lowerBound ? 0 : 1)
  }

  /// «четверо бойцов и житель», «женщина и трое мужчин»: persons joined to a number by «и», with no mark between.
  private mutating func joined(behind quantity: Quantity, _ mark: CasualtyMark) -> [Range<Int>] {
    var found = persons(after: max(quantity.tokens.upperBound, mark.tokens.upperBound)).filter { person in
      (reading.text.distance(quantity.tokens, person) ?? .max) <= 5 && isAnd(person.lowerBound - 1)
    }
    if isAnd(quantity.tokens.lowerBound - 1) {
      found += persons(after: mark.tokens.upperBound).filter { $0.upperBound == quantity.tokens.lowerBound - 1 }
    }
    used.formUnion(found.map(\.lowerBound))
    return found
  }

  private func isAnd(_ index: Int) -> Bool {
    reading.marks(around: index).contains { $0.tokens.contains(index) && $0.sense == .junction(.and) }
  }

  /// «ранены мужчина и женщина»: the persons named behind the word, or just before it.
  private func persons(beside mark: CasualtyMark) -> [Range<Int>] {
    let after = persons(after: mark.tokens.upperBound)
    if !after.isEmpty { return after }
    let before = marks.filter {
      $0.word == .person && $0.tokens.upperBound <= mark.tokens.lowerBound && !used.contains($0.tokens.lowerBound)
    }.map(\.tokens)
    guard let last = before.last else { return [] }
    return before.dropLast().reversed().reduce(into: [last]) { run, person in
      if run[0].lowerBound == person.upperBound + 1, isAnd(person.upperBound) { run.insert(person, at: 0) }
    }
  }

  /// Persons from `start` to the next casualty word.
  private func persons(after start: Int) -> [Range<Int>] {
    let limit =
      marks.first { $0.tokens.lowerBound >= start && $0.word != .person }?.tokens.lowerBound ?? range.upperBound
    return marks.filter {
      $0.word == .person && $0.tokens.lowerBound >= start && $0.tokens.upperBound <= limit
        && !used.contains($0.tokens.lowerBound)
    }.map(\.tokens)
  }

  /// A predicate in the singular: one person, though no noun names him.
  private func isSingular(_ mark: CasualtyMark) -> Bool {
    let word = reading.text.foldedWord(mark.tokens.lowerBound)
    return [
      "погиб", "погибла", "скончался", "скончалась", "умер", "умерла", "ранен", "ранена", "пострадала", "загинув",
      "загинула", "поранений", "поранена", "травмована",
    ]
    .contains(word)
  }
}
