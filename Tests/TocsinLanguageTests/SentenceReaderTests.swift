internal import Testing
internal import TocsinLanguage

@Suite("Sentences")
struct SentenceReaderTests {
  private func sentences(_ text: String) -> [(String, Sentence.Form)] {
    let tokenized = TokenizedText(text)
    let reader = SentenceReader(abbreviations: ["обл", "ул", "г"])
    return reader.sentences(of: tokenized).map { (tokenized.words($0.tokens), $0.form) }
  }

  @Test("A full stop ends a sentence before a capital, but not after an abbreviation or an initial")
  func fullStops() {
    let found = sentences("Ростовская обл. Сбиты два БПЛА. С. Собянин сообщил. На ул. Батова тихо.").map(\.0)
    #expect(found == ["Ростовская обл. Сбиты два БПЛА.", "С. Собянин сообщил.", "На ул. Батова тихо."])
  }

  @Test("Lines with a bullet or an emoji are list items, lines with a colon headings")
  func forms() {
    let found = sentences("Над регионами:\n• Курская — 3\n🔴 Брянская — 5\nВсё спокойно, сообщил глава.")
    #expect(found.map(\.1) == [.heading, .listItem, .listItem, .plain])
  }
}
