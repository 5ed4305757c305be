internal import GRDB
internal import TocsinFusion
internal import TocsinModel

extension Store {
  /// Marks the reports that a recorded decision is about, so that fusion reads them again; those of an undoing are those
  /// of what it undoes. Reports that are not known are passed over.
  static func noteDecided(_ action: DecisionAction, _ database: Database) throws {
    var action = action
    // Why: a program of somebody else's may have recorded two that undo each other.
    var seen: Set<String> = []
    while case .undo(let id) = action, seen.insert(id).inserted {
      let row = try Row.fetchOne(database, sql: "SELECT * FROM decision WHERE id = ?", arguments: [id])
      guard let row else { return }
      action = try DecisionRecord.decision(row).action
    }
    try noteDecided(action.reports, database)
  }

  /// - Parameter reports: their keys.
  static func noteDecided(_ reports: Set<String>, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO unread (report_id) SELECT report.id FROM report JOIN source ON source.id = report.source_id
        WHERE source.key = ? AND report.external_id = ? AND report.is_current = 1
        """)
    for key in reports.sorted() {
      let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      try statement.execute(arguments: [String(parts[0]), String(parts[1])])
    }
  }
}
