internal import Testing
internal import TocsinExtraction
internal import TocsinModel

@Suite("A report in several languages")
struct SegmentTests {
  private static let text = """
    Уночі безпілотник влучив у будинок у Чугуєві, двоє поранених.

    Overnight a drone hit a house in Chuhuiv, wounding two people.
    Another drone was shot down over Izium late in the evening.
    """

  @Test("Each part is read in its language, and what the translation repeats counts once")
  func translation() throws {
    let claims = try ReportReader.claims(Self.text, .ukrainian)
    #expect(claims.map(\.kind) == [.strike, .interception])
    #expect(claims.map { $0.places.map(\.name) } == [["Chuhuiv"], ["Izium"]])
  }

  @Test("Quotes are counted from the start of the whole report")
  func quotes() throws {
    let interception = try #require(try ReportReader.claims(Self.text, .ukrainian).last)
    let quotes = try #require(interception.quotes["places"])
    #expect(quotes.compactMap { $0.words(in: Self.text) } == ["Izium"])
  }
}
