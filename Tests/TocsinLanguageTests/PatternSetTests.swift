internal import Testing
internal import TocsinLanguage

@Suite("Word patterns")
struct PatternSetTests {
  private func matches(_ form: String, _ text: String) throws -> [String] {
    let rows = try LexiconFile.rows("\(form)\tmeaning\tsource\t", name: "test.tsv")
    let tokenized = TokenizedText(text)
    var found: [String] = []
    try PatternSet(rows).forEachMatch(in: tokenized) { found.append(tokenized.words($0.tokens)) }
    return found
  }

  @Test(
    "Exact words, beginnings, choices, any word and gaps are found",
    arguments: [
      ("сбит", "Дрон сбит, сбиты оба", ["сбит"]), ("сбит*", "Дрон сбит, сбиты оба", ["сбит", "сбиты"]),
      ("глава|мэр города", "мэр города и глава города", ["мэр города", "глава города"]),
      ("взрыв* ? устройств*", "взрывное самодельное устройство", ["взрывное самодельное устройство"]),
      ("alarm ... sounded", "The alarm over Kyiv sounded", ["alarm over Kyiv sounded"]),
      ("ракет* опасност*", "ракетная «опасность»", ["ракетная «опасность"]),
      ("fpv дрон*", "FPV-дроном", ["FPV-дроном"]),
    ])
  func found(_ form: String, _ text: String, _ expected: [String]) throws {
    #expect(try matches(form, text) == expected)
  }

  @Test("A whole word and a beginning of the same letters keep apart what follows them")
  func wordAndBeginning() throws {
    let rows = try LexiconFile.rows("ударил по\tm\ts\t\nударил* из\tm\ts\t", name: "test.tsv")
    let set = try PatternSet(rows)
    func found(_ text: String) -> [Int] {
      var found: [Int] = []
      set.forEachMatch(in: TokenizedText(text)) { found.append($0.row) }
      return found
    }
    #expect(found("ударил по порту") == [0])
    #expect(found("ударили по порту").isEmpty)
    #expect(found("ударили из миномёта") == [1])
    #expect(found("ударил из миномёта") == [1])
  }

  @Test("A pattern does not run over a comma or a line end")
  func stops() throws {
    #expect(try matches("сбит дрон", "сбит, дрон").isEmpty)
    #expect(try matches("сбит дрон", "сбит\nдрон").isEmpty)
  }

  @Test(
    "A row without a source, and a form without a word, are refused with their line",
    arguments: ["a\tb\t\t", "...\tb\tc\t"])
  func refused(_ row: String) {
    let error = #expect(throws: LexiconError.self) {
      try PatternSet(LexiconFile.rows("form\tmeaning\tsource\tnote\n\(row)", name: "test.tsv"))
    }
    #expect(error?.subject == "test.tsv:2")
  }
}
