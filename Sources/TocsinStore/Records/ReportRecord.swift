internal import Foundation
internal import GRDB
internal import TocsinModel

/// A row of `report` with its source's key.
struct ReportRecord {
  let rowID: Int64
  let isCurrent: Bool
  let report: Report

  /// The columns that `init(row:)` reads; `report` and `source` are the tables' names in the query.
  static let columns = """
    report.id, report.is_current, source.key AS source_key, report.external_id, report.revision, report.url,
    report.published, report.edited, report.received, report.publisher, report.home,
    coalesce(report.language, report.detected_language) AS language, report.text, report.sha256, report.is_deleted,
    coalesce(report.forwarded_from, (
      SELECT coalesce(origin.publisher, origin.key) FROM source AS origin WHERE origin.key = source.repeats
    )) AS forwarded_from
    """
  static let tables = "report JOIN source ON source.id = report.source_id"

  init(row: Row) throws {
    rowID = row["id"]
    isCurrent = row["is_current"]
    let externalID: String = row["external_id"]
    let received: String = row["received"]
    guard let received = Timestamp(received) else {
      throw StoreError.unreadable("report", subject: "the time of receipt of report '\(externalID)'")
    }
    report = Report(
      externalID: externalID, source: row["source_key"], revision: row["revision"], url: row["url"],
      published: Self.timestamp(row["published"]), edited: Self.timestamp(row["edited"]), received: received,
      publisher: row["publisher"], home: row["home"],
      language: (row["language"] as String?).flatMap(Language.init(rawValue:)),
      text: String(decoding: row["text"] as Data, as: UTF8.self),
      sha256: row["sha256"], isDeleted: row["is_deleted"], forwardedFrom: row["forwarded_from"])
  }

  private static func timestamp(_ text: String?) -> Timestamp? { text.flatMap { Timestamp($0) } }

  /// All revisions of a report, first to last.
  static func revisions(_ database: Database, source: String, externalID: String) throws -> [ReportRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT \(columns) FROM \(tables) WHERE source.key = ? AND report.external_id = ? ORDER BY report.revision",
      arguments: [source, externalID]
    ).map(ReportRecord.init(row:))
  }
}
