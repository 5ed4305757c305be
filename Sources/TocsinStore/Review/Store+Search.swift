internal import Foundation
internal import GRDB
public import TocsinModel

/// A report that has the words of a search.
public struct SearchHit: Hashable, Sendable {
  /// The current revision.
  public let report: Report
  /// Where the words stand in its text, in order.
  public let matches: [Quote]
  /// A stretch of the text around the first of them.
  public let excerpt: Quote
  /// The ids of the incidents that its claims stand in, sorted.
  public let incidents: [String]
}

extension Store {
  /// The reports whose current text has all the words, or words that begin with them, the last accepted first.
  ///
  /// - Parameters:
  ///   - words: as a user types them: no input is an error. Of more than eight words, and of more than 64 letters of a
  ///     word, the rest is passed over; a word of one or two letters stands for itself.
  ///   - limit: how many at most.
  public func search(_ words: String, limit: Int) throws -> [SearchHit] {
    try read { database in
      guard let query = try WordForms(words, database).query else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReportRecord.columns), highlight(report_text, 0, ?, ?) AS marked
          FROM report_text JOIN report ON report.id = report_text.rowid JOIN source ON source.id = report.source_id
          WHERE report_text MATCH ? AND report.is_current = 1 AND report.is_deleted = 0
          ORDER BY report_text.rowid DESC LIMIT ?
          """, arguments: [MatchedText.opening, MatchedText.closing, query, limit]
      ).map { try SearchHit(row: $0, database) }
    }
  }
}

extension SearchHit {
  fileprivate init(row: Row, _ database: Database) throws {
    report = try ReportRecord(row: row).report
    let text = MatchedText(text: report.text, marked: String(decoding: row["marked"] as Data, as: UTF8.self))
    (matches, excerpt) = (text.matches, text.excerpt)
    incidents = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT incident.id FROM claim JOIN incident_member ON incident_member.claim_id = claim.id
          JOIN incident USING (number) WHERE claim.report_id = ? ORDER BY incident.id
          """), arguments: [row["id"] as Int64])
  }
}
