import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Searching reports")
struct SearchTests {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    try accept("1", "Обломки беспилотника упали на улицу Лодыгина.")
    try accept("2", "Беспилотники атаковали Йошкар-Олу и Chișinău: цех.")
    try accept("3", "Debris fell in Volgograd; nobody was hurt.")
  }

  private func accept(_ id: String, _ text: String, isDeleted: Bool = false) throws {
    try temporary.accept(id, text, isDeleted: isDeleted)
  }

  private func found(_ words: String) throws -> [String] {
    try store.search(words, limit: 10).map(\.report.externalID)
  }

  @Test(
    "a report is found by the beginnings of its words, in any case and with or without their marks",
    arguments: [
      ("беспилотник", ["2", "1"]), ("БЕСПИЛОТНИКА", ["1"]), ("облом лодыг", ["1"]), ("chisinau", ["2"]),
      ("CHIȘ", ["2"]), ("йошкар", ["2"]),
      ("debris hurt", ["3"]), ("in", ["3"]), ("debris беспилотник", []), ("zz", []), ("", []),
    ])
  func finds(words: String, expected: [String]) throws {
    #expect(try found(words) == expected)
  }

  @Test(
    "no input is an error",
    arguments: [
      "\"", "'", "debris\"", "debris*", "^debris", "text:debris", "debris AND", "NOT debris", "NEAR(debris fell)", "-",
      "(", "{debris}", "a\u{0}b", "🇺🇦", "%", "debris OR", String(repeating: "debris ", count: 10_000),
      String(repeating: "д", count: 100_000),
    ])
  func survives(words: String) throws {
    _ = try store.search(words, limit: 10)
  }

  @Test("a hit tells where the words stand and shows what is around them")
  func marksMatches() throws {
    let hit = try #require(try store.search("volgo", limit: 10).first)
    #expect(hit.matches.compactMap { $0.words(in: hit.report.text) } == ["Volgograd"])
    #expect(hit.excerpt.words(in: hit.report.text) == hit.report.text)
  }

  @Test("an excerpt of a long text is cut between words, around the first match")
  func cutsExcerpt() throws {
    let filler = String(repeating: "слово ", count: 100)
    try accept("4", filler + "обломки \u{2} упали \u{3} " + filler)
    let hit = try #require(try store.search("обломки упали", limit: 1).first)
    let excerpt = try #require(hit.excerpt.words(in: hit.report.text))
    #expect(excerpt.hasPrefix("слово") && excerpt.hasSuffix("слово") && excerpt.contains("обломки"))
    #expect(excerpt.unicodeScalars.count <= 180)
    #expect(hit.matches.compactMap { $0.words(in: hit.report.text) } == ["обломки", "упали"])
  }

  @Test("only the current text is found, and nothing that was taken down")
  func leavesOutOld() throws {
    try accept("3", "Nothing happened.")
    #expect(try found("debris").isEmpty)
    #expect(try found("nothing") == ["3"])
    try accept("3", "", isDeleted: true)
    #expect(try found("nothing").isEmpty)
  }

  @Test("a hit names the incidents that the report's claims stand in")
  func namesIncidents() throws {
    let desk = try DeskFixture()
    #expect(try desk.store.search("debris", limit: 10).map(\.incidents) == [["b"], ["a"]])
    #expect(try desk.store.search("debris", limit: 1).count == 1)
  }

  @Test("a beginning that very many words share stands for itself")
  func boundsForms() throws {
    try accept("5", (0..<300).map { "мост\($0)" }.joined(separator: " "))
    try accept("6", "Мост закрыт.")
    #expect(try found("мост") == ["6"])
    #expect(try found("мост29") == ["5"])
  }
}
