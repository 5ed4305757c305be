import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Accepting reports, whatever comes")
struct AcceptancePropertyTests {
  private static func reports(seed: UInt64) -> [IncomingReport] {
    var random = SplitMix(state: seed)
    return (0..<120).map { _ in
      let edited: Timestamp? =
        Bool.random(using: &random) ? .noon(plusMinutes: .random(in: 0...30, using: &random)) : nil
      return IncomingReport(
        externalID: "\(Int.random(in: 0..<8, using: &random))",
        source: ["a", "b"].randomElement(using: &random) ?? "a",
        published: .noon, edited: edited, text: "text \(Int.random(in: 0..<5, using: &random))",
        isDeleted: Int.random(in: 0..<10, using: &random) == 0)
    }
  }

  @Test("reading the same again adds nothing, however it is cut into batches", arguments: 1...12)
  func isIdempotent(seed: Int) throws {
    let reports = Self.reports(seed: UInt64(seed))
    let temporary = try TemporaryStore()
    let store = temporary.store
    for report in reports { _ = try store.accept([report], received: .noon) }
    let before = try store.summary()
    let current = try temporary.currentReports().map(\.report)
    let again = try store.accept(reports, received: .noon(plusMinutes: 60))
    let isNothingNew = again.allSatisfy { if case .unchanged = $0 { true } else { false } }
    #expect(isNothingNew, "seed \(seed)")
    #expect(try store.summary() == before)
    #expect(try temporary.currentReports().map(\.report) == current)
  }

  @Test("every text that came is kept, revisions count up from 1, and one of them is current", arguments: 1...12)
  func losesNothing(seed: Int) throws {
    let reports = Self.reports(seed: UInt64(seed) &* 7919)
    let temporary = try TemporaryStore()
    _ = try temporary.store.accept(reports, received: .noon)
    for (key, texts) in Dictionary(grouping: reports, by: { [$0.source, $0.externalID] }) {
      let revisions = try temporary.store.revisions(source: key[0], externalID: key[1])
      #expect(revisions.map(\.revision) == Array(1...revisions.count))
      #expect(Set(revisions.map(\.text)) == Set(texts.map(\.text)))
    }
    #expect(try temporary.store.verify() == Verification(revisions: temporary.store.summary().revisions, problems: []))
  }
}
