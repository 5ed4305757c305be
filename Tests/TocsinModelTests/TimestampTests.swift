internal import Testing
internal import TocsinModel

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "RFC 3339 is read and written with its offset",
    arguments: [
      "2025-12-08T12:00:00+03:00", "2024-02-29T23:59:59-04:30", "1969-12-31T23:00:00+00:00",
      "2026-01-01T00:00:00+05:30",
    ])
  func roundTrip(_ text: String) throws { #expect(try #require(Timestamp(text)).description == text) }

  @Test(
    "What is no time is refused",
    arguments: [
      "", "2025-12-08", "2025-13-08T12:00:00Z", "2025-02-29T12:00:00Z", "2025-12-08T24:00:00Z", "2025-12-08T12:00:00",
      "2025-12-08T12:00:00+3", "x",
    ])
  func refused(_ text: String) { #expect(Timestamp(text) == nil) }

  @Test("Every day of four centuries has its number, and back")
  func days() {
    var civil = CivilTime(year: 1800, month: 1, day: 1)
    let first = civil.dayNumber
    for number in first..<(first + 146_097) {
      civil = CivilTime(dayNumber: number)
      #expect(civil.dayNumber == number && civil.isValid)
    }
    #expect(civil == CivilTime(year: 2199, month: 12, day: 31))
  }

  @Test("8 December 2025 was a Monday")
  func weekday() { #expect(CivilTime(year: 2025, month: 12, day: 8).isoWeekday == 1) }

  @Test("Spans overlap, join and keep their gap")
  func spans() throws {
    let start = try #require(Timestamp("2025-12-08T00:00:00+03:00"))
    let night = TimeSpan(start, start.advanced(bySeconds: 3600))
    let later = TimeSpan(start.advanced(bySeconds: 7200), start.advanced(bySeconds: 9000))
    #expect(!night.overlaps(later) && night.gapSeconds(to: later) == 3600 && later.gapSeconds(to: night) == 3600)
    #expect(night.union(later) == TimeSpan(start, start.advanced(bySeconds: 9000)))
  }
}
