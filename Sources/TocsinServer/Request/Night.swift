internal import TocsinModel

/// A night of incidents: from 09:00 UTC (noon in Moscow, eleven in Kyiv) of the day before to 09:00 UTC of its day.
struct Night: Hashable {
  static let borderSeconds: Int64 = 9 * 3600

  /// Days since 1970-01-01 of the day on which it ends.
  let dayNumber: Int64

  /// The night that the middle of a span lies in.
  init(_ span: TimeSpan) {
    let middle = (span.start.secondsSinceEpoch + span.end.secondsSinceEpoch) / 2 - Self.borderSeconds
    dayNumber = (middle >= 0 ? middle / 86_400 : (middle - 86_399) / 86_400) + 1
  }

  /// The night that ends on a day, written `2025-12-08`; `nil` for anything else.
  init?(_ text: String) {
    guard text.utf8.count == 10, let day = Timestamp(text + "T00:00:00Z") else { return nil }
    dayNumber = day.civil.dayNumber
  }

  var start: Timestamp { Timestamp(secondsSinceEpoch: (dayNumber - 1) * 86_400 + Self.borderSeconds) }
  var end: Timestamp { start.advanced(bySeconds: 86_400) }

  func holds(_ incident: Incident) -> Bool { incident.time.map { Night($0) == self } ?? false }
}
