internal import TocsinLanguage
internal import TocsinModel

/// Resolves the time expressions of a report against the moment of its publication, in the publisher's offset.
struct TimeReader {
  private let reading: Reading
  private let published: Timestamp?

  init(_ reading: Reading) {
    self.reading = reading
    published = reading.published
  }

  /// Words of one expression stand no farther apart than this.
  private static let widestGap = 3
  /// What lies longer before the report than this many days is history.
  private static let historyDays: Int64 = 60

  /// The times of a sentence, in order; and the tokens that are parts of them, which are no quantities.
  func times(in range: Range<Int>) -> (facts: [TimeFact], taken: Set<Int>) {
    let parts = TimePartReader(reading: reading).parts(in: range)
    let taken = Set(parts.filter { if case .word = $0.value { false } else { true } }.flatMap(\.tokens))
    guard let published else { return ([], taken) }
    return (groups(parts).compactMap { fact($0, published) }.filter { !isDateline($0) }, taken)
  }

  /// "BUCHAREST, January 17." at the head of a report: when it was filed, not when anything happened.
  private func isDateline(_ fact: TimeFact) -> Bool {
    let start = fact.tokens.lowerBound
    return fact.rule == "time.day" && (2...4).contains(start) && reading.text.mark(start - 1) == 0x2C
      && reading.text.tokens[0].isAllCapitals
  }

  private func groups(_ parts: [TimePart]) -> [[TimePart]] {
    var groups: [[TimePart]] = []
    for part in parts {
      if let last = groups.last, let end = last.last, joins(end, part, last) {
        groups[groups.count - 1].append(part)
      } else {
        groups.append([part])
      }
    }
    return groups
  }

  /// Whether two parts belong to one expression: near each other, and not two of a sort that a list would hold.
  private func joins(_ left: TimePart, _ right: TimePart, _ group: [TimePart]) -> Bool {
    guard let distance = reading.text.distance(left.tokens, right.tokens) ?? dashDistance(left, right),
      distance <= Self.widestGap
    else { return false }
    let clocks = group.count(where: \.isClock)
    let dates = group.count(where: \.isDate)
    if right.isDate, dates > 0 { return dates == 1 && clocks == 2 && left.isClock }
    if right.isClock, isOfList(left, right, group) { return false }
    return !right.isClock || clocks < 2
  }

  /// "At 00:48 and again at 01:31": two hours, and no span, unless «between» stands before them.
  private func isOfList(_ left: TimePart, _ right: TimePart, _ group: [TimePart]) -> Bool {
    guard group.contains(where: \.isClock),
      !group.contains(where: { $0.value == .word(.between) || $0.value == .word(.since) })
    else { return false }
    return reading.marks(in: left.tokens.upperBound..<right.tokens.lowerBound).contains { $0.sense == .junction(.and) }
  }

  /// Two clock times with a dash between.
  private func dashDistance(_ left: TimePart, _ right: TimePart) -> Int? {
    guard case .clock = left.value, case .clock = right.value, right.tokens.lowerBound == left.tokens.upperBound + 1
    else {
      return nil
    }
    let mark = reading.text.mark(left.tokens.upperBound)
    return mark == 0x2D || mark == 0x2013 || mark == 0x2014 ? 0 : nil
  }

  private func fact(_ group: [TimePart], _ published: Timestamp) -> TimeFact? {
    guard let first = group.first, let last = group.last else { return nil }
    let expression = TimeExpression(group, published: published, isEnglish: reading.language == .english)
    guard let (span, rule) = expression.span() else { return nil }
    let age = published.secondsSinceEpoch - span.end.secondsSinceEpoch
    let end = min(span.end, published)
    let isHistory = age > Self.historyDays * 86_400
    guard span.start <= published else { return nil }
    return TimeFact(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound, span: TimeSpan(span.start, end),
      isExact: expression.hasClock, isRange: expression.hasClockRange, isHistory: isHistory,
      namesDay: expression.namesDay, refersBack: expression.refersBack, rule: rule)
  }
}

extension TimePart {
  fileprivate var isClock: Bool { if case .clock = value { true } else { false } }
  fileprivate var isDate: Bool { if case .date = value { true } else { false } }
}
