import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Accepting reports")
struct AcceptanceTests {
  let temporary: TemporaryStore

  init() throws { temporary = try TemporaryStore() }

  @Test("a report that is not known is added as revision 1")
  func addsNew() throws {
    #expect(try temporary.accept("1", "Debris fell.") == .added(key: "gov/1"))
    let report = try #require(try temporary.store.revisions(source: "gov", externalID: "1").first)
    #expect(report.revision == 1)
    #expect(report.published == .noon)
    #expect(report.sha256 == TextDigest.sha256("Debris fell."))
  }

  @Test("the same text again is nothing new")
  func keepsUnchanged() throws {
    try temporary.accept("1", "Debris fell.")
    #expect(try temporary.accept("1", "Debris fell.") == .unchanged(key: "gov/1", revision: 1))
    #expect(try temporary.store.summary().revisions == 1)
  }

  @Test("another text is a revision that supersedes the first and keeps it")
  func revises() throws {
    try temporary.accept("1", "Two hurt.")
    #expect(try temporary.accept("1", "Three hurt.") == .revised(key: "gov/1", revision: 2))
    #expect(try temporary.texts("1") == ["Two hurt.", "Three hurt."])
    #expect(try temporary.currentText("1") == "Three hurt.")
  }

  @Test("a file that holds a report and its edit can be read again without adding anything")
  func rereadsEdits() throws {
    for _ in 0..<3 {
      try temporary.accept("1", "Two hurt.")
      try temporary.accept("1", "Three hurt.")
    }
    #expect(try temporary.texts("1").count == 2)
    #expect(try temporary.currentText("1") == "Three hurt.")
  }

  @Test("an edit back to an earlier text is a revision where the time of editing says so")
  func editsBack() throws {
    try temporary.accept("1", "Two hurt.")
    try temporary.accept("1", "Three hurt.", edited: .noon(plusMinutes: 10))
    let back = try temporary.accept("1", "Two hurt.", edited: .noon(plusMinutes: 20))
    #expect(back == .revised(key: "gov/1", revision: 3))
    #expect(try temporary.currentText("1") == "Two hurt.")
  }

  @Test("an edition that comes late is kept and does not supersede the newer one")
  func keepsLateEdition() throws {
    try temporary.accept("1", "Four hurt.", edited: .noon(plusMinutes: 30))
    #expect(try temporary.accept("1", "Three hurt.", edited: .noon(plusMinutes: 10)).revision == 2)
    #expect(try temporary.currentText("1") == "Four hurt.")
  }

  @Test("a deletion is a revision with the last text known, and no longer feeds fusion")
  func deletes() throws {
    try temporary.accept("1", "Two hurt.")
    #expect(try temporary.accept("1", "", isDeleted: true) == .revised(key: "gov/1", revision: 2))
    let last = try #require(try temporary.store.revisions(source: "gov", externalID: "1").last)
    #expect(last.isDeleted && last.text == "Two hurt.")
    #expect(try temporary.currentText("1") == nil)
    #expect(try temporary.accept("1", "", isDeleted: true) == .unchanged(key: "gov/1", revision: 2))
  }

  @Test("the same id of two sources is two reports")
  func separatesSources() throws {
    try temporary.accept("1", "Debris fell.", source: "gov")
    #expect(try temporary.accept("1", "Debris fell.", source: "news") == .added(key: "news/1"))
  }

  @Test(
    "a batch with a report that has no place is refused as a whole", arguments: [("", "1"), ("a/b", "1"), ("gov", "")])
  func refusesBatch(source: String, id: String) throws {
    let good = IncomingReport(externalID: "7", source: "gov", text: "Debris fell.")
    let bad = IncomingReport(externalID: id, source: source, text: "Debris fell.")
    #expect(throws: StoreError.self) { try temporary.store.accept([good, bad], received: .noon) }
    #expect(try temporary.store.summary().reports == 0)
  }

  @Test("text is kept to the byte", arguments: ["", "a\u{0}b", "й й", "👩‍🚒 на місці\r\n", "\u{FEFF}x"])
  func keepsBytes(text: String) throws {
    try temporary.accept("1", text)
    let stored = try #require(try temporary.texts("1").first)
    #expect(Array(stored.utf8) == Array(text.utf8))
    #expect(try temporary.store.verify().isWhole)
  }
}
