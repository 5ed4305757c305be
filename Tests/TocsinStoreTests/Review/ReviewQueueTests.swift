import GRDB
import Testing
import TocsinModel

@testable import TocsinStore

@Suite("The review queue")
struct ReviewQueueTests {
  private let misspelt = Doubt(field: "places", place: 0, cause: .misspelt(said: "Volgagrad"))

  private func desk(doubts: [Doubt] = []) throws -> DeskFixture { try DeskFixture(doubts: doubts) }

  private func suggest(_ desk: DeskFixture, score: Double = -1) throws {
    try desk.execute("INSERT OR IGNORE INTO area (id, name) VALUES (1, 'Volgograd Oblast')")
    try desk.execute("INSERT OR IGNORE INTO segment (id, area_id, from_at, to_at) VALUES (1, 1, 0, 1)")
    try desk.execute(
      "INSERT INTO suggestion (segment_id, score, body) VALUES (1, ?, ?)",
      [
        score,
        try JSON.text(Suggestion(incidents: ["a", "b"], reasons: [Reason(name: "other numbers", weight: score)])),
      ])
  }

  private func contradict(_ desk: DeskFixture, _ id: String) throws {
    try desk.execute("UPDATE incident SET is_contradicted = 1 WHERE id = ?", [id])
  }

  private func kinds(_ desk: DeskFixture) throws -> [ReviewKind] {
    try desk.store.reviewQueue(limit: 10).items.map(\.kind)
  }

  @Test("what is most needed comes first, and each item brings its incidents")
  func orders() throws {
    let desk = try desk(doubts: [misspelt])
    #expect(try desk.store.reviewQueue(limit: 10).items.map(\.incidents.count) == [1])
    try suggest(desk, score: -1)
    try suggest(desk, score: -0.5)
    try contradict(desk, "b")
    try desk.addChange("a", lowering: true)
    let page = try desk.store.reviewQueue(limit: 10)
    #expect(page.items.map(\.kind) == [.lowered, .contradiction, .join, .join, .doubt])
    #expect(page.items.map { $0.incidents.map(\.incident.id) } == [["a"], ["b"], ["a", "b"], ["a", "b"], ["a"]])
    #expect(page.counts == [.lowered: 1, .contradiction: 1, .join: 2, .doubt: 1])
    guard case .join(let suggestion) = page.items[2].matter else { throw StoreError.missing("join") }
    #expect(suggestion.score == -0.5)
  }

  @Test("pages follow one another over the kinds, each item once", arguments: 1...5)
  func pages(limit: Int) throws {
    let desk = try desk(doubts: [misspelt])
    for score in [-1, -0.5] { try suggest(desk, score: score) }
    for id in ["a", "b"] { try contradict(desk, id) }
    var found: [ReviewItem] = []
    for offset in stride(from: 0, to: 10, by: limit) {
      found += try desk.store.reviewQueue(limit: limit, offset: offset).items
    }
    #expect(found == (try desk.store.reviewQueue(limit: 100).items))
    #expect(found.count == 5)
    #expect(try desk.store.reviewQueue(kinds: [.join], limit: 10).items.count == 2)
    #expect(try desk.store.reviewQueue(kinds: [.join], limit: 10).counts == [.join: 2])
  }

  @Test("an accepted incident is asked about no more, until it changes again")
  func settlesByAccepting() throws {
    let desk = try desk(doubts: [misspelt])
    try contradict(desk, "a")
    try desk.addChange("a", lowering: true)
    #expect(try kinds(desk) == [.lowered, .contradiction, .doubt])
    try desk.accept("a", DeskFixture.first, minutes: 10)
    #expect(try kinds(desk).isEmpty)
    try desk.addChange("a", fields: #"{"injured":[1,2]}"#, minutes: 20)
    #expect(try kinds(desk) == [.lowered, .contradiction, .doubt])
    try desk.accept("a", DeskFixture.first, minutes: 30)
    #expect(try kinds(desk).isEmpty)
  }

  @Test("an acceptance that was undone settles nothing, though an earlier one stands")
  func readsStandingAcceptance() throws {
    let desk = try desk()
    try contradict(desk, "a")
    try desk.accept("a", DeskFixture.first, minutes: 10)
    try desk.addChange("a", fields: #"{"injured":[1,2]}"#, minutes: 20)
    let later = try desk.decide(.accept(DeskFixture.first), minutes: 30)
    #expect(try kinds(desk).isEmpty)
    try desk.decide(.undo(later.id), minutes: 40)
    #expect(try kinds(desk) == [.contradiction])
  }

  @Test("a suggested join stands until all its incidents are accepted apart")
  func settlesJoin() throws {
    let desk = try desk()
    try suggest(desk)
    try desk.accept("a", DeskFixture.first, minutes: 10)
    #expect(try kinds(desk) == [.join])
    try desk.accept("b", DeskFixture.second, minutes: 20)
    #expect(try kinds(desk).isEmpty)
  }

  @Test(
    "a doubt goes when its place is moved or its claim stands in no incident, and comes back when the move is undone")
  func settlesDoubt() throws {
    let desk = try desk(doubts: [misspelt])
    let moved = try desk.decide(.move(DeskFixture.first, to: .sample("Volgograd")))
    #expect(try kinds(desk).isEmpty)
    try desk.decide(.undo(moved.id))
    #expect(try kinds(desk) == [.doubt])
    try desk.keep([("b", [DeskFixture.second])])
    #expect(try kinds(desk).isEmpty)
  }

  @Test("of an incident that an edit took away the change is shown for a week")
  func showsRemoved() throws {
    let desk = try desk()
    try desk.addChange("gone", "removed", lowering: true)
    let item = try #require(try desk.store.reviewQueue(limit: 10).items.first)
    #expect(item.kind == .lowered && item.incidents.isEmpty)
    try desk.addChange("a", "changed", minutes: 7 * 24 * 60)
    #expect(try kinds(desk).isEmpty)
  }

  @Test("an incident that was lowered twice is one item, the latest")
  func showsLatestLowering() throws {
    let desk = try desk()
    for minutes in [0, 5] as [Int64] { try desk.addChange("a", lowering: true, minutes: minutes) }
    let items = try desk.store.reviewQueue(limit: 10).items
    guard items.count == 1, case .lowered(let change) = items[0].matter else { throw StoreError.missing("lowered") }
    #expect(change.sequence == 2)
  }

  @Test("each kind is looked up by index", arguments: ReviewKind.allCases)
  func usesIndexes(kind: ReviewKind) throws {
    let plan = try desk().store.read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + ReviewQuery(kind).sql).map { $0["detail"] as String }
    }
    let whole = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("INDEX") && !$0.contains("VIRTUAL") }
    #expect(whole.allSatisfy { $0 == "SCAN suggestion" }, "\(plan)")
  }
}
