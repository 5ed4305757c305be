internal import Testing
internal import TocsinModel

@Suite("How many threats")
struct CountTests {
  @Test(
    "A number counts the threat that it governs",
    arguments: [
      ("Над Белгородом сбиты четыре украинских ударных беспилотника.", Count.exactly(4)),
      ("Над Белгородом сбито более 20 БПЛА.", .atLeast(21)),
      ("Над Белгородом сбиты несколько БПЛА.", .atLeast(2)),
    ])
  func numbersGovern(text: String, count: Count) throws {
    #expect(try ReportReader.claim(.interception, text, .russian).count == count)
  }

  @Test("A number of people or things counts no threats")
  func peopleAreNoThreats() throws {
    let claim = try ReportReader.claim(.strike, "Five people were injured by shelling in Kherson.", .english)
    #expect(claim.count == nil)
    #expect(claim.injured == 5)
  }

  @Test("A threat word that only qualifies a noun is not one threat")
  func attributesAreNoThreats() throws {
    let claim = try ReportReader.claim(.strike, "A house in Kherson was damaged in a drone attack.", .english)
    #expect(claim.count == nil)
  }

  @Test("Alerts and closures have no count")
  func noticesHaveNoCount() throws {
    let claim = try ReportReader.claim(
      .alert, "An air raid alert over a drone threat was declared in Kherson.", .english)
    #expect(claim.count == nil)
  }
}
