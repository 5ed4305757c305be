internal import TocsinModel

/// The parts of one time expression, and the span that they mean.
struct TimeExpression {
  private let published: Timestamp
  private var clocks: [Int] = []
  private var day: Int64?
  /// The day of the second of two clock times, where each has its own.
  private var lastDay: Int64?
  private var window: TimeWord?
  private var words: Set<TimeWord> = []

  /// - Parameter isEnglish: whether "Tuesday night" is the night that begins on Tuesday.
  init(_ parts: [TimePart], published: Timestamp, isEnglish: Bool) {
    self.published = published
    for (index, part) in parts.enumerated() {
      switch part.value {
      case .clock(let seconds): clocks.append(seconds)
      case .date(let day, let month, let year):
        let date = Self.day(day, month, year, published)
        if clocks.count > 1, self.day != nil { lastDay = date } else { self.day = date ?? self.day }
      case .word(let word):
        take(word)
        if isEnglish, word == .night, index > 0, Self.isWeekday(parts[index - 1], before: part) {
          day = day.map { $0 + 1 }
        }
      }
    }
  }

  private static func isWeekday(_ part: TimePart, before night: TimePart) -> Bool {
    guard case .word(let word) = part.value else { return false }
    return word.weekday != nil && part.tokens.upperBound == night.tokens.lowerBound
  }

  var hasClock: Bool { !clocks.isEmpty }
  var hasClockRange: Bool { clocks.count > 1 }
  var namesDay: Bool { day != nil }
  var refersBack: Bool { clocks.isEmpty && day == nil && words.contains(.sameNight) }

  private var today: Int64 { published.civil.dayNumber }

  private mutating func take(_ word: TimeWord) {
    words.insert(word)
    if word.window != nil, window == nil || word == .nightOf || window == .night && word == .earlyHours {
      window = word
    }
    if let weekday = word.weekday {
      let back = (published.civil.isoWeekday - weekday + 7) % 7
      // «в ночь с субботы на воскресенье»: a night has the date of its morning.
      day = window == .night || window == .nightOf ? today - Int64(back) : day ?? today - Int64(back)
    }
    switch word {
    case .today: day = day ?? today
    case .yesterday: day = day ?? today - 1
    case .dayBefore: day = day ?? today - 1
    case .twoDaysBefore: day = day ?? today - 2
    default: break
    }
  }

  /// The day number of a date; without a year, the latest such day that is not after the day of publication.
  private static func day(_ day: Int, _ month: Int, _ year: Int?, _ published: Timestamp) -> Int64? {
    let civil = published.civil
    if let year {
      let date = CivilTime(year: year, month: month, day: day)
      return date.isValid ? date.dayNumber : nil
    }
    for candidate in [civil.year, civil.year - 1] {
      let date = CivilTime(year: candidate, month: month, day: day)
      if date.isValid, date.dayNumber <= civil.dayNumber { return date.dayNumber }
    }
    return nil
  }

  /// The span, and the name of the rule that gave it; `nil` for words that fix no time by themselves.
  func span() -> (TimeSpan, String)? {
    if !clocks.isEmpty { return (clockSpan(), "time.clock") }
    if let window, let hours = window.window { return (windowSpan(window, hours), "time.part_of_day") }
    if words.contains(.pastDay) { return (since(published.advanced(bySeconds: -86_400)), "time.past_day") }
    if words.contains(.pastWeek) { return (since(published.advanced(bySeconds: -7 * 86_400)), "time.past_week") }
    guard let day, !words.contains(.until) else { return nil }
    return (TimeSpan(instant(day, 0), instant(day, 86_340)), "time.day")
  }

  private func instant(_ day: Int64, _ second: Int) -> Timestamp {
    var civil = CivilTime(dayNumber: day)
    civil.secondOfDay = 0
    return Timestamp(civil: civil, offsetSeconds: published.offsetSeconds).advanced(bySeconds: Int64(second))
  }

  private func since(_ start: Timestamp) -> TimeSpan { TimeSpan(start, published) }

  private func clockSpan() -> TimeSpan {
    let day = self.day ?? latestDay(of: clocks[0])
    let start = instant(day, clocks[0])
    if clocks.count > 1 {
      let end = instant(lastDay ?? (clocks[1] < clocks[0] ? day + 1 : day), clocks[1])
      return TimeSpan(start, end)
    }
    if words.contains(.since) { return since(start) }
    if words.contains(.about) { return TimeSpan(start.advanced(bySeconds: -900), start.advanced(bySeconds: 900)) }
    return TimeSpan(start, start)
  }

  /// The latest day on which the clock showed this time before publication.
  private func latestDay(of second: Int) -> Int64 {
    instant(today, second) <= published.advanced(bySeconds: 300) ? today : today - 1
  }

  private func windowSpan(_ word: TimeWord, _ hours: (start: Int, end: Int)) -> TimeSpan {
    let day = self.windowDay(word, hours)
    let start = instant(day, hours.start)
    // «після опівночі», «с 8 вечера до полуночи»: the hours after, and no span that is still open.
    let isOpen = words.contains(.since) && !words.contains(.until) && word != .earlyHours
    return isOpen ? since(start) : TimeSpan(start, instant(day, hours.end))
  }

  /// A report of the evening that speaks of the night means the one before. Unit: seconds.
  private static let youngestNight: Int64 = 3 * 3600

  /// The day of a part of the day: the one named, else the latest that had begun. A night that is dated with
  /// the evening it began on («вечером и ночью 7-го» with «вчера») keeps the date of its morning.
  private func windowDay(_ word: TimeWord, _ hours: (start: Int, end: Int)) -> Int64 {
    if let day { return day }
    let age = word.window?.start ?? 0 < 0 ? Self.youngestNight : 0
    for candidate in [today + 1, today, today - 1]
    where instant(candidate, hours.start).advanced(bySeconds: age) < published {
      return candidate
    }
    return today
  }
}
