import Testing
import TocsinModel

@testable import TocsinStore

@Suite("The feed of changes")
struct ChangeFeedTests {
  let desk: DeskFixture
  var store: Store { desk.store }

  init() throws {
    desk = try DeskFixture()
    try desk.addChange("a", "added", minutes: 0)
    try desk.addChange("b", "added", minutes: 10)
    try desk.addChange(
      "a", lowering: true, fields: #"{"injured":[2,1],"links":null,"place":["Kursk","Belgorod"]}"#, minutes: 20)
    try desk.addChange("b", "removed", lowering: true, minutes: 30)
  }

  @Test("a change tells what became of which fields")
  func tellsFields() throws {
    let change = try #require(try store.changes(since: .sequence(2), limit: 1).changes.first)
    #expect(
      change.incident == "a" && change.what == .changed && change.isLowering && change.at == .noon(plusMinutes: 20))
    #expect(
      change.fields == [
        FieldChange(field: "injured", before: .number(2), after: .number(1)),
        FieldChange(field: "links", before: nil, after: nil),
        FieldChange(field: "place", before: .text("Kursk"), after: .text("Belgorod")),
      ])
  }

  @Test("read on from where it ended, the feed gives every change once")
  func pages() throws {
    var (seen, next) = ([Int64](), Int64(0))
    while true {
      let page = try store.changes(since: .sequence(next), limit: 3)
      seen += page.changes.map(\.sequence)
      next = page.next
      if page.changes.isEmpty { break }
    }
    #expect(seen == [1, 2, 3, 4] && next == 4)
    #expect(try store.lastChange() == 4)
  }

  @Test(
    "a time stands for the first change at or after it",
    arguments: [(0, [1, 2, 3, 4]), (1, [2, 3, 4]), (20, [3, 4]), (31, [])] as [(Int64, [Int64])])
  func readsByTime(minutes: Int64, expected: [Int64]) throws {
    let page = try store.changes(since: .time(.noon(plusMinutes: minutes)), limit: 10)
    #expect(page.changes.map(\.sequence) == expected)
    #expect(page.next == 4)
  }

  @Test("the history of one incident leaves out the others")
  func readsOne() throws {
    #expect(try store.changes(since: .sequence(0), of: "a", limit: 10).changes.map(\.sequence) == [1, 3])
    #expect(try store.changes(since: .sequence(0), of: "none", limit: 10).changes.isEmpty)
  }
}
