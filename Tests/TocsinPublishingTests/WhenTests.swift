import Testing
import TocsinModel
import TocsinPublishing

@Suite("When a thing happened")
struct WhenTests {
  @Test(
    "parts of the day by name, the rest by the clock",
    arguments: [
      ("2025-12-07T20:00:00+03:00", "2025-12-08T08:00:00+03:00", "8 December, night"),
      ("2025-12-07T20:00:00+03:00", "2025-12-08T05:55:00+03:00", "8 December, night"),
      ("2025-12-31T20:00:00+02:00", "2026-01-01T08:00:00+02:00", "1 January, night"),
      ("2025-12-08T00:00:00+03:00", "2025-12-08T06:00:00+03:00", "8 December, early hours"),
      ("2025-12-08T05:00:00+03:00", "2025-12-08T12:00:00+03:00", "8 December, morning"),
      ("2025-12-08T08:00:00+03:00", "2025-12-08T20:00:00+03:00", "8 December, daytime"),
      ("2025-12-08T17:00:00+03:00", "2025-12-09T00:00:00+03:00", "8 December, evening"),
      ("2025-12-08T00:00:00+03:00", "2025-12-09T00:00:00+03:00", "8 December, whole day"),
      ("2025-12-08T03:10:00+03:00", "2025-12-08T03:40:00+03:00", "8 December, 03:10–03:40"),
      ("2025-12-08T03:10:00+03:00", "2025-12-08T03:10:00+03:00", "8 December, 03:10"),
      ("2025-12-07T20:00:00+03:00", "2025-12-08T05:00:00+00:00", "8 December, night"),
      ("2025-12-08T03:10:00+03:00", "2025-12-08T01:40:00+00:00", "8 December, 03:10–04:40"),
      ("2025-12-07T23:50:00+03:00", "2025-12-08T00:20:00+03:00", "7 December, 23:50 – 8 December, 00:20"),
    ])
  func phrase(start: String, end: String, expected: String) throws {
    let span = try #require(Examples.span(start, end))
    #expect(try Examples.phrasebook().voice(.english).when(span) == expected)
  }
}
