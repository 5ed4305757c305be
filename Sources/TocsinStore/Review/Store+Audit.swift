internal import GRDB
public import TocsinModel

/// One thing that a person did: who, when, to what, why.
public struct AuditEntry: Hashable, Sendable, Codable {
  /// Counts up.
  public let sequence: Int64
  public let at: Timestamp
  public let author: String
  /// In one word: a decision's name, `grade`, `repeats`.
  public let action: String
  public let subject: String
  public let reason: String
  /// What was done, as JSON.
  public let detail: String
}

extension Store {
  /// The audit log behind a sequence number, first to last.
  /// - Parameter limit: how many at most.
  public func audit(since sequence: Int64 = 0, limit: Int) throws -> [AuditEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT sequence, at, author, action, subject, reason, detail FROM audit
          WHERE sequence > ? ORDER BY sequence LIMIT ?
          """, arguments: [sequence, limit]
      ).map(AuditEntry.init(row:))
    }
  }

  /// Adds to the audit log, within the transaction of what it tells.
  static func audit(
    _ signature: Signature, did action: String, to subject: String, detail: some Encodable, in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO audit (at, author, action, subject, reason, detail) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        signature.time.description, signature.author, action, subject, signature.reason, try JSON.text(detail),
      ])
  }
}

extension AuditEntry {
  fileprivate init(row: Row) throws {
    sequence = row["sequence"]
    guard let at = Timestamp(row["at"] as String) else {
      throw StoreError.unreadable("audit", subject: "the time of entry \(sequence)")
    }
    self.at = at
    (author, action, subject) = (row["author"], row["action"], row["subject"])
    (reason, detail) = (row["reason"], row["detail"])
  }
}
