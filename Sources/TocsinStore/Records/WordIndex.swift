internal import GRDB

/// The words of current reports that were not taken down, for full-text search: rows of `report_text`.
enum WordIndex {
  /// - Parameter report: the row of a revision that has become current.
  static func add(_ report: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO report_text (rowid, text) SELECT id, CAST(text AS TEXT) FROM report WHERE id = ?"
    ).execute(arguments: [report])
  }

  /// - Parameter report: the row of a revision that is about to be superseded.
  static func remove(_ report: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO report_text (report_text, rowid, text)
        SELECT 'delete', id, CAST(text AS TEXT) FROM report WHERE id = ? AND is_deleted = 0
        """
    ).execute(arguments: [report])
  }

  /// Makes the index anew.
  static func rebuild(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO report_text (report_text) VALUES ('delete-all');
        INSERT INTO report_text (rowid, text)
          SELECT id, CAST(text AS TEXT) FROM report WHERE is_current = 1 AND is_deleted = 0;
        """)
  }
}
