import GRDB
import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Keeping decisions")
struct DecisionTests {
  let desk: DeskFixture
  var store: Store { desk.store }

  init() throws { desk = try DeskFixture() }

  private func decision(
    _ id: String = "x", author: String = "Ann", reason: String = "Seen.", minutes: Int64 = 0,
    _ action: DecisionAction = .accept(DeskFixture.first)
  ) -> Decision {
    Decision(id: id, author: author, made: .noon(plusMinutes: minutes), reason: reason, action: action)
  }

  private static let every: [DecisionAction] = [
    .reject(DeskFixture.first), .correct(DeskFixture.first, .killed(2)),
    .move(DeskFixture.first, to: .sample("Saratov")), .merge([DeskFixture.first, DeskFixture.second]),
    .split([DeskFixture.first]), .retract(report: "gov/1"), .accept(DeskFixture.first),
    .note(DeskFixture.first, text: "Photo at the desk."),
  ]

  @Test("every decision comes back as it was made, with a line in the audit log", arguments: every)
  func roundTrips(action: DecisionAction) throws {
    let made = try desk.decide(action)
    #expect(try store.decisions() == [made])
    #expect(made.action == action)
    let entry = try #require(try store.audit(limit: 10).first)
    #expect(entry.author == "Ann" && entry.reason == "The mayor said so." && entry.action == action.name)
  }

  @Test("decisions are found by the reports that they are about, their undoings too")
  func findsByReport() throws {
    let accepted = try desk.decide(.accept(DeskFixture.first))
    let merged = try desk.decide(.merge([DeskFixture.first, DeskFixture.second]))
    let undoing = try desk.decide(.undo(merged.id))
    func about(_ report: String) throws -> [Decision] {
      try store.decisionLog(about: report, limit: 10).map(\.decision)
    }
    #expect(try about("gov/1") == [accepted, merged, undoing])
    #expect(try about("gov/2") == [merged, undoing])
    #expect(try about("gov/3").isEmpty)
    #expect(try Decision.standing(in: store.decisions()) == [accepted])
  }

  @Test("decisions of one second stand in the order in which they were made, though the clock goes back")
  func keepsOrder() throws {
    let noted = try (0..<12).map { try desk.decide(.note(DeskFixture.first, text: "\($0)"), minutes: -$0) }
    #expect(noted.sorted(by: Decision.precedes) == noted)
    let undoing = try desk.decide(.undo(noted[11].id))
    let brought = try desk.decide(.undo(undoing.id))
    #expect(try Decision.standing(in: store.decisions()) == noted)
    #expect(brought.action == .undo(undoing.id))
  }

  @Test("a decision makes fusion due")
  func makesFusionDue() throws {
    #expect(try !store.needsFusion())
    try desk.decide(.accept(DeskFixture.first))
    #expect(try store.needsFusion())
  }

  private static let refused: [(Decision, String)] = [
    (Decision(id: "x", author: " ", made: .noon, reason: "Seen.", action: .retract(report: "gov/1")), "no author"),
    (Decision(id: "x", author: "Ann", made: .noon, action: .retract(report: "gov/1")), "no reason"),
    (Decision(id: "", author: "Ann", made: .noon, reason: "Seen.", action: .retract(report: "gov/1")), "an id has"),
    (
      Decision(id: "x", author: "Ann", made: .noon, reason: "Seen.", action: .retract(report: "gov/9")),
      "not in the store"
    ),
    (
      Decision(id: "x", author: "Ann", made: .noon, reason: "Seen.", action: .retract(report: "gov")),
      "not in the store"
    ),
    (
      Decision(
        id: "x", author: "Ann", made: .noon, reason: "Seen.",
        action: .accept(Mention(report: "gov/1", claim: 7, place: 0))), "makes no such claim"
    ),
    (
      Decision(
        id: "x", author: "Ann", made: .noon, reason: "Seen.",
        action: .reject(Mention(report: "gov/1", claim: 0, place: 7))), "no such place"
    ),
    (
      Decision(
        id: "x", author: "Ann", made: .noon, reason: "Seen.", action: .merge([DeskFixture.first, DeskFixture.first])),
      "2 or more different"
    ),
    (Decision(id: "x", author: "Ann", made: .noon, reason: "Seen.", action: .undo("d9")), "never made"),
    (
      Decision(
        id: "x", author: "Ann", made: .noon, reason: String(repeating: "a", count: 4_001),
        action: .retract(report: "gov/1")), "longer than 4000 bytes"
    ),
  ]

  @Test("what cannot be is refused with what is wrong and what to do", arguments: refused)
  func refuses(decision: Decision, problem: String) throws {
    let error = try #require(throws: StoreError.self) { try store.record([decision]) }
    #expect(error.description.contains(problem) && error.description.contains("; "), "\(error)")
    #expect(try store.decisions().isEmpty && store.audit(limit: 10).isEmpty)
  }

  @Test("decisions are kept all or none, and an id only once")
  func isAtomic() throws {
    #expect(throws: StoreError.self) { try store.record([decision("x"), decision("x", minutes: 1)]) }
    #expect(try store.decisions().isEmpty)
    try store.record([decision("x"), decision("y", minutes: 1, .undo("x"))])
    #expect(throws: StoreError.self) { try store.record([decision("x")]) }
  }

  @Test("what is undone cannot be undone again, nor by an earlier decision")
  func refusesUndoing() throws {
    try store.record([decision("x", minutes: 5)])
    let early = try #require(throws: StoreError.self) { try store.record([decision("y", .undo("x"))]) }
    #expect(early.description.contains("made after"))
    try store.record([decision("z", minutes: 6, .undo("x"))])
    let again = try #require(throws: StoreError.self) { try store.record([decision("w", minutes: 7, .undo("x"))]) }
    #expect(again.description.contains("undone already"))
  }

  @Test("neither a decision nor the audit log can be changed", arguments: ["decision", "audit"])
  func isAppendOnly(table: String) throws {
    try desk.decide(.accept(DeskFixture.first))
    #expect(throws: DatabaseError.self) { try desk.execute("UPDATE \(table) SET author = 'Bob'") }
    #expect(throws: DatabaseError.self) { try desk.execute("DELETE FROM \(table)") }
  }

  @Test("the log tells what stands, what was undone and what finds nothing to act on")
  func tellsStates() throws {
    let accepted = try desk.decide(.accept(DeskFixture.first))
    let moved = try desk.decide(.move(DeskFixture.first, to: .sample("Saratov")))
    let merged = try desk.decide(.merge([DeskFixture.first, DeskFixture.second]))
    let undoing = try desk.decide(.undo(accepted.id))
    func states() throws -> [String: DecisionState] {
      Dictionary(uniqueKeysWithValues: try store.decisionLog(limit: 10).map { ($0.decision.id, $0.state) })
    }
    #expect(
      try states() == [accepted.id: .undone, moved.id: .standing, merged.id: .unapplied, undoing.id: .standing])
    try desk.keep([("a", [DeskFixture.first, DeskFixture.second])])
    #expect(try states()[merged.id] == .standing)
    try desk.temporary.accept("1", "Nothing fell.")
    #expect(try states()[moved.id] == .unapplied)
    #expect(try store.decisionLog(since: 2, limit: 1).map(\.sequence) == [3])
  }
}
