internal import GRDB
internal import TocsinModel

/// Rows of `decision`.
enum DecisionRecord {
  /// All decisions, in the order in which they were recorded.
  static func all(_ database: Database) throws -> [Decision] {
    try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY sequence").map(decision)
  }

  static func decision(_ row: Row) throws -> Decision {
    let (id, made): (String, String) = (row["id"], row["made"])
    guard let time = Timestamp(made), let action = try? JSON.value(DecisionAction.self, from: row["action"]) else {
      throw StoreError.unreadable("decision", subject: "decision '\(id)'")
    }
    return Decision(id: id, author: row["author"], made: time, reason: row["reason"], action: action)
  }

  static func decision(_ id: String, _ database: Database) throws -> Decision? {
    try Row.fetchOne(database, sql: "SELECT * FROM decision WHERE id = ?", arguments: [id]).map(decision)
  }

  static func undoings(_ database: Database) throws -> [Decision] {
    try Row.fetchAll(database, sql: "SELECT * FROM decision WHERE action LIKE '{\"undo\":%'").map(decision)
  }

  /// The keys of the reports that a decision is about.
  static func reports(ofDecision id: String, _ database: Database) throws -> Set<String> {
    try String.fetchSet(
      database, sql: "SELECT report FROM decision_report JOIN decision USING (sequence) WHERE decision.id = ?",
      arguments: [id])
  }
}
