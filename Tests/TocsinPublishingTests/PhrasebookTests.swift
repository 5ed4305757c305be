import Testing
import TocsinModel
import TocsinPublishing

@Suite("The phrasebook")
struct PhrasebookTests {
  @Test("every word of the vocabulary has its phrase in every language", arguments: Language.allCases)
  func isComplete(language: Language) throws {
    let voice = try Examples.phrasebook().voice(language)
    let keys =
      EventKind.allCases.flatMap { ["kind.\($0.rawValue)", "happened.\($0.rawValue)"] }
      + Phase.allCases.map { "phase.\($0.rawValue)" } + Threat.allCases.map { "threat.\($0.rawValue)" }
      + Damage.allCases.map { "damage.\($0.rawValue)" } + Response.allCases.map { "response.\($0.rawValue)" }
      + SourceRole.allCases.map { "role.\($0.rawValue)" } + PlaceLevel.allCases.map { "level.\($0.rawValue)" }
      + DayPart.Name.allCases.map { "when.\($0.rawValue)" } + (1...12).map { "month.\($0)" }
    for key in keys { #expect(voice.has(key), "\(key) is missing in \(language)") }
  }

  @Test("a phrase with plural forms has all of its language's", arguments: Language.allCases)
  func hasAllForms(language: Language) throws {
    let expected = language == .english ? 2 : 3
    for (key, phrase) in try Examples.phrasebook().phrases(in: language) where phrase.contains("|") {
      #expect(phrase.split(separator: "|").count == expected, "\(key): \(phrase)")
    }
  }

  @Test("the same blanks stand in every language")
  func blanksAgree() throws {
    let book = try Examples.phrasebook()
    func blanks(_ phrase: String) -> Set<Substring> {
      Set(
        phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
          $0.split(separator: "}").first
        })
    }
    for key in book.keys {
      let all = Language.allCases.map { blanks(book.phrases(in: $0)[key] ?? "") }
      #expect(Set(all).count == 1, "\(key): \(all)")
    }
  }

  @Test(
    "a broken table is refused with the line and what to do",
    arguments: [("a\tb\tc\n", 1), ("a\tb\tc\td\n\na\tb\tc\td\n", 3), ("# note\na\t\tc\td\n", 2)])
  func refusesBroken(table: String, line: Int) {
    #expect {
      try Phrasebook(table: table, file: "text.tsv")
    } throws: { error in
      "\(error)".hasPrefix("text.tsv:\(line): ") && "\(error)".contains("write key, en, ru and uk")
    }
  }

  @Test("what is filled in is never read as a blank")
  func fillsOnce() throws {
    let voice = try Examples.phrasebook().voice(.english)
    #expect(
      voice("says", ["value": "{who}", "who": "{time}", "time": "08:10"]) == "{who}, says {time} (08:10)")
  }
}
