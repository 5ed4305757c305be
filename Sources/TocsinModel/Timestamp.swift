/// An instant with the offset of the clock that it was told by; written as RFC 3339 with that offset, to the second.
///
/// Two timestamps are equal where instant and offset are equal; they are ordered by the instant alone.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSinceEpoch: Int64
  /// Seconds east of UTC.
  public let offsetSeconds: Int32

  public init(secondsSinceEpoch: Int64, offsetSeconds: Int32 = 0) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.offsetSeconds = offsetSeconds
  }

  public func advanced(bySeconds seconds: Int64) -> Timestamp {
    Timestamp(secondsSinceEpoch: secondsSinceEpoch + seconds, offsetSeconds: offsetSeconds)
  }

  /// The same instant, told by another clock.
  public func inOffset(_ seconds: Int32) -> Timestamp {
    Timestamp(secondsSinceEpoch: secondsSinceEpoch, offsetSeconds: seconds)
  }
}

extension Timestamp: Comparable {
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

/// A day and a time of day as a clock on the wall shows them (proleptic Gregorian calendar).
public struct CivilTime: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  /// Seconds since local midnight; may be 86,400 for the end of the day.
  public var secondOfDay: Int

  public init(year: Int, month: Int, day: Int, secondOfDay: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// Days since 1970-01-01.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
  public var dayNumber: Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era) * 146_097 + Int64(dayOfEra) - 719_468
  }

  /// The day of a day number, at midnight. Source: as `dayNumber` (civil_from_days).
  public init(dayNumber: Int64) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = Int(shifted - era * 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.init(
      year: yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// Whether the fields name a day that exists.
  public var isValid: Bool {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return false }
    let back = CivilTime(dayNumber: dayNumber)
    return back.month == month && back.day == day && (0...86_400).contains(secondOfDay)
  }

  /// 1 Monday … 7 Sunday (ISO 8601).
  public var isoWeekday: Int { Int((dayNumber % 7 + 10) % 7) + 1 }
}

extension Timestamp {
  /// What a clock at the timestamp's own offset shows.
  public var civil: CivilTime {
    let local = secondsSinceEpoch + Int64(offsetSeconds)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    var civil = CivilTime(dayNumber: day)
    civil.secondOfDay = Int(local - day * 86_400)
    return civil
  }

  /// The instant at which a clock of this offset shows `civil`.
  public init(civil: CivilTime, offsetSeconds: Int32) {
    self.init(
      secondsSinceEpoch: civil.dayNumber * 86_400 + Int64(civil.secondOfDay) - Int64(offsetSeconds),
      offsetSeconds: offsetSeconds)
  }
}
