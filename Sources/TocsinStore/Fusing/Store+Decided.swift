internal import GRDB

extension Store {
  /// Marks reports that a recorded decision is about, so that fusion reads them again. Reports that are not known are
  /// passed over.
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
