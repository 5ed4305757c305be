internal import GRDB
internal import TocsinModel

/// A report's current revision, as fusion reads it.
struct CurrentReport {
  /// The store's own number of the revision.
  let number: Int64
  let extracted: ExtractedReport

  var key: String { extracted.report.key }

  /// When it was published, as far as is known.
  var published: Timestamp { extracted.report.published ?? extracted.report.received }

  /// - Parameters:
  ///   - number: of any revision.
  ///   - known: the claims of that revision, where they were just written.
  /// - Returns: the current one of the same report, with its claims but without their quotes, which fusion does not read.
  static func fetch(_ database: Database, _ number: Int64, known: [Claim]? = nil) throws -> CurrentReport? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ReportRecord.columns) FROM report AS asked
        JOIN report ON report.source_id = asked.source_id AND report.external_id = asked.external_id
          AND report.is_current = 1
        JOIN source ON source.id = report.source_id WHERE asked.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let record = try ReportRecord(row: row)
    let claims =
      try (record.rowID == number ? known : nil) ?? ClaimRecord.all(database, of: record.rowID, withQuotes: false)
    return CurrentReport(
      number: record.rowID, extracted: ExtractedReport(report: record.report, claims: claims))
  }
}
