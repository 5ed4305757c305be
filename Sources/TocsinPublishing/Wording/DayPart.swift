public import TocsinModel

/// A part of the day that a span of time stands for, as reports speak of it.
///
/// Source: docs/guide.md, "Settled cases": night 20:00 to 08:00, early hours 00:00 to 06:00, morning 05:00 to 12:00,
/// day 08:00 to 20:00, evening 17:00 to 24:00, each possibly cut short at the time of publication.
public struct DayPart: Hashable, Sendable {
  public enum Name: String, Sendable, CaseIterable { case night, early, morning, day, evening, whole }

  public let name: Name
  /// The day that it is named by: for a night, the day on which it ends.
  public let day: CivilTime

  /// `nil` for a span that is better told by the clock.
  public init?(_ span: TimeSpan) {
    let start = span.start.civil
    let hours = Double(span.end.secondsSinceEpoch - span.start.secondsSinceEpoch) / 3600
    let found: (Name, Int64)? =
      switch start.secondOfDay / 60 {
      case 20 * 60 where (4.5...12).contains(hours): (.night, 1)
      case 0 where (3...6).contains(hours): (.early, 0)
      case 5 * 60 where (3...7).contains(hours): (.morning, 0)
      case 8 * 60 where (6...12).contains(hours): (.day, 0)
      case 17 * 60 where (4...7).contains(hours): (.evening, 0)
      case 0 where (23...24).contains(hours): (.whole, 0)
      default: nil
      }
    guard let (name, shift) = found else { return nil }
    self.name = name
    self.day = CivilTime(dayNumber: start.dayNumber + shift)
  }
}
