import GRDB
import TocsinModel

@testable import TocsinStore

/// A store with two reports of one debris each, an incident for either, and what fusion writes beside.
struct DeskFixture {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  static let first = Mention(report: "gov/1", claim: 0, place: 0)
  static let second = Mention(report: "gov/2", claim: 0, place: 0)

  /// - Parameter doubts: of the first report's claim.
  init(doubts: [Doubt] = []) throws {
    temporary = try TemporaryStore()
    for id in ["1", "2"] {
      try temporary.accept(id, "Debris fell on report \(id).")
      let claim = Claim(kind: .debris, places: [.sample("Volgograd")], doubts: id == "1" ? doubts : [])
      try temporary.save([claim])
    }
    try keep([("a", [Self.first]), ("b", [Self.second])])
    try execute(
      "DELETE FROM unread; DELETE FROM unfused; DELETE FROM change; DELETE FROM sqlite_sequence WHERE name = 'change'")
  }

  /// Keeps incidents of these mentions in place of all that there are.
  func keep(_ incidents: [(id: String, members: [Mention])]) throws {
    try temporary.keep(
      incidents.map { id, members in
        Incident(
          id: id, incidentClass: .ground, kind: .debris, members: members, place: .sample("Volgograd"),
          time: TimeSpan(.noon, .noon), origins: 1)
      })
  }

  func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
    try store.write { try $0.execute(sql: sql, arguments: arguments) }
  }

  func addChange(
    _ incident: String, _ what: String = "changed", lowering: Bool = false, fields: String = "{}",
    minutes: Int64 = 0
  ) throws {
    let at = Timestamp.noon(plusMinutes: minutes)
    try execute(
      "INSERT INTO change (at, at_seconds, incident, what, is_lowering, fields) VALUES (?, ?, ?, ?, ?, ?)",
      [at.description, at.secondsSinceEpoch, incident, what, lowering, fields])
  }

  @discardableResult
  func decide(_ action: DecisionAction, minutes: Int64 = 0) throws -> Decision {
    try store.decide([action], .sample(minutes: minutes))[0]
  }

  /// What fusion does once an incident was accepted.
  func accept(_ incident: String, _ mention: Mention, minutes: Int64) throws {
    try decide(.accept(mention), minutes: minutes)
    try execute("UPDATE incident SET accepted_by = 'Ann' WHERE id = ?", [incident])
    try addChange(incident, fields: #"{"review":null}"#, minutes: minutes + 1)
  }
}

extension Signature {
  static func sample(minutes: Int64 = 0) -> Signature {
    Signature(author: "Ann", reason: "The mayor said so.", time: .noon(plusMinutes: minutes))
  }
}
