import GRDB
import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Keeping claims")
struct ExtractionStorageTests {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private let claim = Claim(
    kind: .debris, threat: .uav, count: .exactly(1),
    places: [.sample("Lodygina Street, Volgograd", level: .street), .sample("Volgograd")],
    time: TimeSpan(.noon, .noon(plusMinutes: 5)), killed: 0, injured: 0, damage: [.residential], fire: false,
    response: [.medics], source: Attribution(name: nil, role: .governor),
    quotes: ["kind": [Quote(0, 6)], "places": [Quote(7, 11), Quote(0, 3)]])

  private func save(_ claims: [Claim], by version: String) throws { try temporary.save(claims, by: version) }

  @Test("a claim comes back as it was, with places and quotes in order")
  func roundTrips() throws {
    try temporary.accept("1", "Debris fell.")
    try save([claim, Claim(kind: .alert, phase: .end, places: [])], by: "1")
    #expect(try store.claims(source: "gov", externalID: "1") == [claim, Claim(kind: .alert, phase: .end, places: [])])
    #expect(try store.revisions(source: "gov", externalID: "1").first?.language == .english)
  }

  @Test("a report is pending until its claims are kept, and again for a newer extractor, whose claims replace the old")
  func tracksVersion() throws {
    try temporary.accept("1", "Debris fell.")
    try save([claim, claim], by: "1")
    #expect(try store.pendingCount(extractor: "1") == 0)
    #expect(try store.pendingCount(extractor: "2") == 1)
    try save([claim], by: "2")
    #expect(try store.claims(source: "gov", externalID: "1") == [claim])
  }

  @Test("a revision's claims replace the earlier one's in fusion; both stay in the store")
  func supersedesClaims() throws {
    try temporary.accept("1", "Debris fell.")
    try save([claim, claim], by: "1")
    try temporary.accept("1", "Nothing fell.")
    #expect(try temporary.currentReports().map(\.claims) == [[]])
    #expect(try store.pendingReports(extractor: "1", limit: 10).map(\.report.text) == ["Nothing fell."])
    try save([], by: "1")
    #expect(try store.summary().claims == 0)
    let kept = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") }
    #expect(kept == 2)
  }

  @Test("pending reports come in order of acceptance, as many as asked for")
  func limitsPending() throws {
    for number in 1...5 { try temporary.accept("\(number)", "Debris fell.") }
    #expect(try store.pendingReports(extractor: "1", limit: 2).map(\.report.externalID) == ["1", "2"])
  }
  @Test("reports that older and newer extractors read are pending beside those that none has read")
  func findsOtherVersions() throws {
    for (number, version) in [("1", "3"), ("2", "1"), ("3", "2"), ("4", nil)] {
      try temporary.accept(number, "Debris fell.")
      try store.write {
        try $0.execute(
          sql: "UPDATE report SET extracted_by = ? WHERE external_id = ?", arguments: [version, number])
      }
    }
    #expect(try store.pendingCount(extractor: "2") == 3)
    #expect(try store.pendingReports(extractor: "2", limit: 10).map(\.report.externalID) == ["1", "2", "4"])
    #expect(try store.pendingReports(extractor: "2", limit: 2).map(\.report.externalID) == ["2", "4"])
  }
}
