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

  @Test(
    "Names are written in Latin letters",
    arguments: [
      ("Лодыгина", "Lodygina"), ("Ежово", "Yezhovo"), ("Харків", "Kharkiv"), ("Згурівка", "Zghurivka"),
      ("Їжакевич", "Yizhakevych"), ("Щёлково", "Shchyolkovo"),
      ("Дмитрий", "Dmitry"),
    ])
  func transliterated(_ name: String, _ expected: String) { #expect(Transliteration.latin(name) == expected) }
}
