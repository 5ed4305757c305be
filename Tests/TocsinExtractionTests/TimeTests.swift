internal import Testing
internal import TocsinModel

@Suite("When it happened")
struct TimeTests {
  @Test("The clock at the head of a line holds for that line alone")
  func clockOfLine() throws {
    let text = "01:10. Над Белгородом сбит беспилотник.\n02:20. В Шебекино дрон ударил по дому."
    let claims = try ReportReader.claims(text, .russian)
    let starts = claims.compactMap { $0.time?.start.description }
    #expect(starts == ["2025-12-08T01:10:00+03:00", "2025-12-08T02:20:00+03:00"])
  }

  @Test("A night between two weekdays has the date of the second")
  func nightBetweenDays() throws {
    let claim = try ReportReader.claim(
      .strike, "A drone hit a house in Kherson in the night from Saturday to Sunday.", .english)
    #expect(claim.time?.start.description == "2025-12-06T20:00:00+03:00")
    #expect(claim.time?.end.description == "2025-12-07T08:00:00+03:00")
  }

  @Test("A clock range with full stops is a range")
  func dottedRange() throws {
    let claim = try ReportReader.claim(.interception, "С 20.00 до 23.00 над Белгородом сбиты пять БПЛА.", .russian)
    #expect(claim.time?.start.description == "2025-12-07T20:00:00+03:00")
    #expect(claim.time?.end.description == "2025-12-07T23:00:00+03:00")
  }

  @Test("A dateline tells when a report was filed, not when anything happened")
  func dateline() throws {
    let claim = try ReportReader.claim(.strike, "БЕЛГОРОД, 8 декабря. В Шебекино дрон ударил по дому.", .russian)
    #expect(claim.time == nil)
  }

  @Test("The next sentence may tell nothing but when")
  func timeBehind() throws {
    let claim = try ReportReader.claim(
      .strike, "Дрон влучив у будинок у Херсоні. Сталося це близько 10:00.", .ukrainian)
    #expect(claim.time?.start.description == "2025-12-08T09:45:00+03:00")
  }

  @Test("A time never lies behind the publication")
  func neverInTheFuture() throws {
    let claim = try ReportReader.claim(.strike, "8 декабря в Шебекино дрон ударил по дому.", .russian)
    #expect(claim.time?.end.description == "2025-12-08T12:00:00+03:00")
  }
}
