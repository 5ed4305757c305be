import Testing
import TocsinModel
import TocsinPublishing

@Suite("Plural forms")
struct PluralFormTests {
  @Test(
    "Russian and Ukrainian tell one, few and many apart",
    arguments: [
      (0, 2), (1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (12, 2), (14, 2), (20, 2), (21, 0), (22, 1), (25, 2), (101, 0),
      (111, 2), (112, 2), (122, 1), (1000, 2),
    ])
  func slavic(number: Int, form: Int) {
    #expect(PluralForm.index(number, in: .russian) == form)
    #expect(PluralForm.index(number, in: .ukrainian) == form)
  }

  @Test("English tells one from the rest", arguments: [(0, 1), (1, 0), (2, 1), (21, 1), (101, 1)])
  func english(number: Int, form: Int) {
    #expect(PluralForm.index(number, in: .english) == form)
  }
}
