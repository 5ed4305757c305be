internal import Foundation
internal import GRDB
internal import TocsinModel

/// What accepting needs to know of a revision that is kept already.
struct RevisionRow {
  let rowID: Int64
  let revision: Int
  let isCurrent: Bool
  let isDeleted: Bool
  let sha256: String
  private let publishedAt: Int64?
  private let editedSeenAt: Int64?

  /// All revisions of a report, first to last.
  static func all(_ database: Database, source: Int64, externalID: String) throws -> [RevisionRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, revision, is_current, is_deleted, sha256, published_at, edited_seen_at FROM report
        WHERE source_id = ? AND external_id = ? ORDER BY revision
        """)
    return try Row.fetchAll(statement, arguments: [source, externalID]).map { row in
      RevisionRow(
        rowID: row["id"], revision: row["revision"], isCurrent: row["is_current"], isDeleted: row["is_deleted"],
        sha256: row["sha256"], publishedAt: row["published_at"], editedSeenAt: row["edited_seen_at"])
    }
  }

  /// The latest time of editing that any of them came with, else of publication, in seconds since 1970.
  static func lastEdited(_ rows: [RevisionRow]) -> Int64 {
    rows.compactMap(\.editedSeenAt).max() ?? rows.compactMap(\.publishedAt).max() ?? .min
  }

  func text(_ database: Database) throws -> String {
    let bytes = try Data.fetchOne(database, sql: "SELECT text FROM report WHERE id = ?", arguments: [rowID])
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  func supersede(_ database: Database) throws {
    try database.execute(sql: "UPDATE report SET is_current = 0 WHERE id = ?", arguments: [rowID])
  }

  /// Remembers that the same came again with a later time of editing.
  func noteEdited(_ edited: Timestamp?, _ database: Database) throws {
    guard let seconds = edited?.secondsSinceEpoch, seconds > editedSeenAt ?? .min else { return }
    try database.execute(sql: "UPDATE report SET edited_seen_at = ? WHERE id = ?", arguments: [seconds, rowID])
  }
}
