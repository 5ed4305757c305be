internal import Testing
internal import TocsinLanguage
internal import TocsinModel

@Suite("Languages and letters")
struct LanguageTests {
  @Test(
    "A text's language is told by its letters",
    arguments: [
      ("Над областью сбиты дроны", Language.russian), ("Над областю збито дрони, їх було п'ять", .ukrainian),
      ("Drones were shot down over Брянск and Kursk regions", .english), ("", .english), ("12:00", .english),
    ])
  func identified(_ text: String, _ expected: Language) {
    #expect(LanguageIdentifier.language(of: TokenizedText(text)) == expected)
  }

  @Test("A report is cut where its language changes; lines that do not show theirs go with those before them")
  func segments() {
    let lines = [
      "Чернігів:", "Уночі безпілотник влучив у будинок на околиці, є поранені.", "🔥",
      "Overnight a drone hit a house on the edge of the town.",
      "https://example.org", "Минобороны РФ: сбиты шесть беспилотных аппаратов.",
    ]
    let text = TokenizedText(lines.joined(separator: "\n"))
    let segments = LanguageSegments.segments(of: text)
    #expect(segments.map(\.language) == [.ukrainian, .english, .russian])
    #expect(
      segments.map { text.words(bytes: $0.bytes) } == [
        lines[0...2].joined(separator: "\n") + "\n", lines[3...4].joined(separator: "\n") + "\n", lines[5],
      ])
  }

  @Test("A report with names or a heading in another language is one segment")
  func noSegments() {
    for text in ["Збито три БпЛА Shahed-136, їх уламки впали.\nAir Force", "Над областью сбиты дроны", ""] {
      #expect(LanguageSegments.segments(of: TokenizedText(text)).isEmpty)
    }
  }

  @Test(
    "Names are written in Latin letters",
    arguments: [
      ("Лодыгина", "Lodygina"), ("Ежово", "Yezhovo"), ("Харків", "Kharkiv"), ("Згурівка", "Zghurivka"),
      ("Їжакевич", "Yizhakevych"), ("Щёлково", "Shchyolkovo"),
      ("Дмитрий", "Dmitry"),
    ])
  func transliterated(_ name: String, _ expected: String) { #expect(Transliteration.latin(name) == expected) }
}
