import Testing
import TocsinFusion
import TocsinModel

@Suite("Scenarios of fusion")
struct ScenarioTests {
  @Test("each scenario gives its incidents", arguments: ScenarioCorpus.names)
  func gives(name: String) throws {
    let scenario = try ScenarioCorpus.scenario(name)
    let picture = ScenarioCorpus.fusion.picture(of: scenario.reports, decisions: scenario.decisions)
    let check = ScenarioCheck(scenario: scenario, picture: picture)
    #expect(check.differences == [], "\(scenario.purpose)")
  }

  @Test("there are scenarios enough, each with a sentence of its own")
  func covers() throws {
    let purposes = try ScenarioCorpus.names.map { try ScenarioCorpus.scenario($0).purpose }
    #expect(purposes.count >= 40)
    #expect(Set(purposes).count == purposes.count)
    #expect(purposes.allSatisfy { $0.hasSuffix(".") })
  }

  @Test(
    "a wrong line is told by its number",
    arguments: [
      ("A sentence.\nrepot a 8 06:00 | X\n", 2, "repot"),
      ("A sentence.\n\nreport a 8 06:00\n", 3, "publisher"),
      ("A sentence.\nreport a 8 06:00 | X\n  strike uav at Nowhere\n", 3, "Nowhere"),
      ("A sentence.\nreport a 8 06:00 | X\n  strike at Taganrog\n", 3, "KIND"),
      ("A sentence.\nreport a 8 06:00 | X\n  strike uav at Taganrog: hurt 2\n", 3, "hurt"),
      ("A sentence.\nedit a 8 06:00\n", 2, "stands above"),
      ("A sentence.\ndecide d 8 06:00 X: mend a.0\n", 2, "mend"),
      ("A sentence.\nexpect ground at Taganrog: a\n", 2, "mention"),
      ("A sentence.\n", 1, "incident"),
    ])
  func refuses(text: String, line: Int, words: String) throws {
    let places = try ScenarioCorpus.places()
    let error = #expect(throws: ScenarioError.self) {
      try ScenarioParser.parse(text, file: "x.scenario", places: places)
    }
    #expect(error?.description.hasPrefix("x.scenario:\(line): ") == true)
    #expect(error?.problem.contains(words) == true)
  }
}
