import Testing
import TocsinModel
import TocsinPublishing

@Suite("How well an incident is borne out")
struct ConfidenceTests {
  private func mentions(_ number: Int) -> [Mention] {
    (0..<number).map { Mention(report: "r\($0)", claim: 0, place: 0) }
  }

  @Test(
    "in words, never as a percentage",
    arguments: [
      (1, 1, 0, "one source"), (3, 1, 0, "three reports, one origin"), (3, 2, 0, "two independent sources"),
      (12, 1, 0, "12 reports, one origin"), (3, 2, 1, "contradicted"),
    ])
  func words(reports: Int, origins: Int, denied: Int, expected: String) throws {
    let incident = Examples.incident(members: mentions(reports), denied: mentions(denied), origins: origins)
    #expect(try Examples.phrasebook().voice(.english).confidence(Confidence(incident)) == expected)
  }

  @Test("several claims of one report are one source")
  func countsReports() {
    let members = (0..<3).map { Mention(report: "a", claim: $0, place: 0) }
    #expect(Confidence(Examples.incident(members: members)) == .oneSource)
  }

  @Test(
    "the number agrees with its noun",
    arguments: [
      (Language.russian, 2, "два независимых источника"), (.russian, 5, "пять независимых источников"),
      (.ukrainian, 3, "три незалежні джерела"), (.ukrainian, 21, "21 незалежне джерело"),
    ])
  func agrees(language: Language, origins: Int, expected: String) throws {
    let incident = Examples.incident(members: mentions(origins), origins: origins)
    #expect(try Examples.phrasebook().voice(language).confidence(Confidence(incident)) == expected)
  }
}
