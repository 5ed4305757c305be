/// What the words of a calendar and a day mean in numbers.
extension TimeWord {
  /// 1 to 12 for the name of a month.
  var month: Int? {
    let months: [TimeWord] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
    ]
    return months.firstIndex(of: self).map { $0 + 1 }
  }

  /// 1 Monday to 7 Sunday for the name of a weekday.
  var weekday: Int? {
    let days: [TimeWord] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
    return days.firstIndex(of: self).map { $0 + 1 }
  }

  /// The hours of a part of the day, as seconds from midnight of its day; a night begins on the day before.
  /// Source: docs/guide.md, "Settled cases".
  var window: (start: Int, end: Int)? {
    switch self {
    case .night, .nightOf, .sameNight: (-4 * 3600, 8 * 3600)
    case .earlyHours: (0, 6 * 3600)
    case .morning, .dawn: (5 * 3600, 12 * 3600)
    case .daytime: (8 * 3600, 20 * 3600)
    case .noon: (12 * 3600 - 900, 12 * 3600 + 900)
    case .evening: (17 * 3600, 24 * 3600)
    default: nil
    }
  }
}
