import Testing
import TocsinIntake
import TocsinModel

@Suite("Text files")
struct TextFileSourceTests {
  let files = TemporaryFiles()

  private func read(_ text: String) throws -> Reading {
    try Reading(TextFileSource(path: try files.write("night/note-7.txt", text)).read)
  }

  @Test("the fields between the fences are taken, and the text below them")
  func readsFields() throws {
    let text = """
      \u{FEFF}---
      # a comment
      id: 42
      source: gov
      published: 2025-12-08T12:00:00+03:00
      publisher: "Governor of Rostov Region, Telegram"
      home:  Rostov Oblast, RU
      url: https://t.me/gov/42
      lang: ru
      ---

      Обломки упали.
      ---
      Пострадавших нет.

      """
    let report = try #require(try read(text).reports.first)
    #expect(
      report
        == IncomingReport(
          externalID: "42", source: "gov", url: "https://t.me/gov/42",
          published: Timestamp("2025-12-08T12:00:00+03:00"),
          publisher: "Governor of Rostov Region, Telegram", home: "Rostov Oblast, RU", language: .russian,
          text: "Обломки упали.\n---\nПострадавших нет."))
  }

  @Test("without fields the file's name is the id and its folder's the source")
  func fillsIn() throws {
    let report = try #require(try read("Debris fell.\r\nNobody was hurt.\r\n").reports.first)
    #expect(report == IncomingReport(externalID: "note-7", source: "night", text: "Debris fell.\r\nNobody was hurt."))
  }

  @Test(
    "a wrong head is told with its line",
    arguments: [
      ("---\nid: 7\nText", "1: opens fields that nothing closes"),
      ("---\nid: 7\ncolour: red\n---\nText", "3: is no known field"),
      ("---\nnonsense\n---\nText", "2: is no known field"),
      ("---\npublished: today\n---\nText", "2: 'published' is no time"), ("---\nid: 7\n---\n \n", "-: has no text"),
      ("", "-: has no text"),
    ])
  func tellsErrors(text: String, failure: String) throws {
    let reading = try read(text)
    #expect(reading.failures == [failure])
    #expect(reading.reports.isEmpty)
  }

  @Test("a file that is no UTF-8, or too long, is refused")
  func refusesBytes() throws {
    let latin = try files.write("latin.txt", [0xC3, 0x28])
    #expect(try Reading(TextFileSource(path: latin).read).failures == ["-: is not UTF-8"])
    var limits = IntakeLimits()
    limits.recordBytes = 10
    let long = try files.write("long.txt", String(repeating: "x", count: 11))
    #expect(
      try Reading(TextFileSource(path: long, limits: limits).read).failures == ["-: is longer than 10 bytes"])
  }

  @Test("a folder is walked in the order of its paths; hidden and other files are left out")
  func walksFolders() throws {
    for name in ["b/2.txt", "b/10.txt", "a.jsonl", "c.md", ".hidden.txt", "x/result.json", "x/other.json", "B.TXT"] {
      _ = try files.write(name, "")
    }
    let found = try IntakePath(files.folder).files().map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
    #expect(
      found.map { $0.split(separator: "/").last ?? "" } == ["B.TXT", "a.jsonl", "10.txt", "2.txt", "result.json"])
    #expect(throws: IntakeError.self) { try IntakePath(files.folder + "/c.md").files() }
    #expect(throws: IntakeError.self) { try IntakePath(files.folder + "/none").files() }
  }
}
