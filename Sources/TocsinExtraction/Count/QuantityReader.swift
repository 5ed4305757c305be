internal import TocsinLanguage
internal import TocsinModel

/// Finds the quantities of a text: digits and number words, with their modifiers, ranges and multipliers.
struct QuantityReader {
  private let text: TokenizedText
  private let numberMarks: [Int: (mark: Mark, word: NumberWord)]
  private let units: Set<Int>
  /// Where predicates begin.
  private let predicates: Set<Int>
  private let taken: Set<Int>
  /// Where the words for one person each end: a number behind may be his age.
  private let persons: Set<Int>

  /// - Parameters:
  ///   - range: where quantities are sought.
  ///   - taken: tokens that are dates, clock times or parts of names, and so no quantities.
  init(_ reading: Reading, in range: Range<Int>, taken: Set<Int>) {
    let near = reading.marks(around: (range.lowerBound - 2)..<(range.upperBound + Self.widestList + 1))
    text = reading.text
    self.taken = taken
    var marks: [Int: (mark: Mark, word: NumberWord)] = [:]
    for mark in near {
      if case .number(let word) = mark.sense { marks[mark.tokens.lowerBound] = (mark, word) }
    }
    numberMarks = marks
    units = Set(near.filter { $0.sense == .unit }.map(\.tokens.lowerBound))
    predicates = Set(
      near.compactMap { mark in
        guard case .outcome(let outcome) = mark.sense, outcome.grade != .noun else { return nil }
        return mark.tokens.lowerBound
      })
    persons = Set(
      near.compactMap { mark in
        guard case .casualty(.person) = mark.sense else { return nil }
        return mark.tokens.upperBound
      })
  }

  /// How far behind a number the unit of the list that it begins may stand. Unit: tokens.
  private static let widestList = 8

  func quantities(in range: Range<Int>) -> [Quantity] {
    var result: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let quantity = quantity(at: index, range.upperBound) {
        if !isMeasure(quantity) { result.append(quantity) }
        index = max(quantity.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return result
  }

  /// A number of years, kilometres, per cent, or an age: it counts no things.
  private func isMeasure(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    return units.contains(next) || text.mark(next) == 0x25 || isAge(quantity.tokens) || isListOfMeasures(next)
  }

  /// "A man of 46", "aged 61", «чоловік, 83», «(43)».
  private func isAge(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard before > 0, tokens.count == 1, text.integer(tokens.lowerBound) != nil else { return false }
    if ["aged", "віком", "возрастом", "возраста"].contains(where: { text.isWord(before, $0) }) { return true }
    guard persons.contains(before) else { return false }
    if text.isWord(before, "of") { return true }
    let isClosed = tokens.upperBound >= text.tokens.count || text.tokens[tokens.upperBound].kind != .word
    return isClosed && (text.mark(before) == 0x2C || text.mark(before) == 0x28)
  }

  /// «57 і 28 років», "21, 35 and 44 years": a number of a list whose last has the unit.
  private func isListOfMeasures(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<Self.widestList / 2 {
      guard
        text.mark(index) == 0x2C
          || ["и", "і", "та", "й", "and", "или", "або"].contains(where: { text.isWord(index, $0) }),
        text.integer(index + 1) != nil
      else { return false }
      if units.contains(index + 2) { return true }
      index += 2
    }
    return false
  }

  private enum Modifier { case moreThan, noFewerThan, about }

  private func quantity(at start: Int, _ end: Int) -> Quantity? {
    let (modifier, first) = modifier(at: start)
    guard first < end, !isSecondMark(first), let value = value(at: first, end) else { return nil }
    let number = value.number
    var upper = value.end
    if modifier == nil, !value.isFloor, let high = rangeEnd(at: upper, end), high.number > number {
      return Quantity(tokens: start..<high.end, count: Count(number, high.number), isTimes: false, rule: "count.range")
    }
    let times = times(at: &upper, value)
    let count = Self.count(number, modifier, isFloor: value.isFloor || times)
    return Quantity(tokens: start..<upper, count: count, isTimes: times, rule: times ? "count.times" : "count.number")
  }

  /// «Shahed-136/131»: a number tight behind a stroke belongs to the name before it.
  private func isSecondMark(_ index: Int) -> Bool {
    index > 1 && text.mark(index - 1) == 0x2F && text.isTight(index - 1) && text.isTight(index)
  }

  private static func count(_ number: Int, _ modifier: Modifier?, isFloor: Bool) -> Count {
    switch modifier {
    case .moreThan: .atLeast(number + 1)
    case .noFewerThan: .atLeast(number)
    case .about, nil: isFloor ? .atLeast(number) : .exactly(number)
    }
  }

  private func modifier(at index: Int) -> (Modifier?, Int) {
    guard let found = numberMarks[index] else { return (nil, index) }
    let next = found.mark.tokens.upperBound
    switch found.word {
    case .moreThan: return (.moreThan, next)
    case .noFewerThan: return (.noFewerThan, next)
    case .about: return (.about, next)
    default: return (nil, index)
    }
  }

  /// «раз», "times" after a number, or a word that says both («дважды»).
  private func times(at upper: inout Int, _ value: Value) -> Bool {
    if value.isTimes { return true }
    guard let next = numberMarks[upper], next.word == .timesUnit else { return false }
    upper = next.mark.tokens.upperBound
    return true
  }

  private struct Value {
    var number: Int
    var end: Int
    var isFloor = false
    var isTimes = false
  }

  private func value(at index: Int, _ end: Int) -> Value? {
    guard !taken.contains(index) else { return nil }
    return digits(at: index, end) ?? words(at: index, end)
  }

  /// Digits with grouped thousands («10 197», "1,962", "11.000"); no clock time, decimal or ordinal.
  private func digits(at index: Int, _ end: Int) -> Value? {
    guard !isDesignation(index), var number = text.integer(index) else { return nil }
    var next = index + 1
    while next < end, let group = thousands(at: next, end) {
      number = number * 1000 + group.number
      next = group.end
      guard number < 1_000_000_000 else { return nil }
    }
    if isClockOrDecimal(at: next) || isClockOrDecimal(before: index) { return nil }
    return Value(number: number, end: next)
  }

  /// `F-16`, «С-300»: the number of a type, joined to its letters.
  private func isDesignation(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index].gap == .hyphen || text.tokens[index].gap == .none else { return false }
    let letters = text.tokens[index - 1]
    return letters.kind == .word && letters.isCapitalised && letters.range.count <= 6
  }

  private func thousands(at index: Int, _ end: Int) -> Value? {
    let mark = text.mark(index)
    let first = mark == 0x2C || mark == 0x2E ? index + 1 : index
    guard first < end, text.tokens[first].end - text.tokens[first].start == 3, let number = text.integer(first),
      first == index || text.isTight(first), first > index ? text.isTight(index) : text.tokens[first].gap == .space
    else { return nil }
    return Value(number: number, end: first + 1)
  }

  private func isClockOrDecimal(at index: Int) -> Bool {
    let mark = text.mark(index)
    guard mark == 0x3A || mark == 0x2C || mark == 0x2E, text.isTight(index) else { return false }
    return text.isTight(index + 1) && text.integer(index + 1) != nil
  }

  private func isClockOrDecimal(before index: Int) -> Bool {
    index >= 2 && text.isTight(index) && isClockOrDecimal(at: index - 1) && text.integer(index - 2) != nil
  }

  private func words(at index: Int, _ end: Int) -> Value? {
    guard let found = numberMarks[index], !isAbbreviation(index) else { return nil }
    let next = found.mark.tokens.upperBound
    switch found.word {
    case .exact(let number): return sum(Value(number: number, end: next), end)
    case .atLeast(let number): return Value(number: number, end: next, isFloor: true)
    case .times(let number): return Value(number: number, end: next, isTimes: true)
    case .another: return predicates.contains(next) ? Value(number: 1, end: next) : nil
    case .moreThan, .noFewerThan, .about, .timesUnit: return nil
    }
  }

  /// «СТО» among small letters is a garage, and no hundred.
  private func isAbbreviation(_ index: Int) -> Bool {
    guard text.tokens[index].isAllCapitals, text.foldedWord(index).count > 1 else { return false }
    return ![index - 1, index + 1].contains { text.tokens.indices.contains($0) && text.tokens[$0].isAllCapitals }
  }

  /// «двадцать пять», "one hundred and four", "two dozen".
  private func sum(_ first: Value, _ end: Int) -> Value {
    var value = first
    while value.end < end, let found = numberMarks[value.end], case .exact(let next) = found.word {
      if next < 10 && value.number % 10 == 0 && value.number % 100 != 10 && value.number >= 20
        || next < 100 && value.number % 100 == 0 && value.number >= 100
      {
        value.number += next
      } else if (next == 12 || next == 100 || next == 1000) && value.number < next {
        value.number *= next
      } else {
        break
      }
      value.end = found.mark.tokens.upperBound
    }
    return value
  }

  /// The upper end of «5–7», «5-7», "five to seven".
  private func rangeEnd(at index: Int, _ end: Int) -> Value? {
    guard index < end else { return nil }
    if text.tokens[index].gap == .hyphen { return value(at: index, end) }
    let mark = text.mark(index)
    guard mark == 0x2013 || mark == 0x2D, text.isTight(index), text.isTight(index + 1), index + 1 < end else {
      return nil
    }
    return value(at: index + 1, end)
  }
}
