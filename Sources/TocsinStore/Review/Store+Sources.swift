internal import GRDB
public import TocsinModel

/// A source with what people judge of it.
public struct StoredSource: Hashable, Sendable, Encodable {
  public let key: String
  public let publisher: String?
  public let home: String?
  /// `nil` while nobody has judged it.
  public let reliability: Reliability?
  /// The key of the source whose words it repeats; `nil` where it speaks for itself.
  public let repeats: String?
  /// Reports, their revisions not counted.
  public let reports: Int
  /// When the first and the last of them were published; `nil` where none tells.
  public let firstPublished: Timestamp?
  public let lastPublished: Timestamp?

  private enum CodingKeys: String, CodingKey {
    case key, publisher, home, reliability, repeats, reports
    case firstPublished = "first_published"
    case lastPublished = "last_published"
  }
}

extension Store {
  /// All sources by key.
  public func sources() throws -> [StoredSource] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT key, publisher, home, reliability, repeats,
            (SELECT count(*) FROM report WHERE source_id = source.id AND is_current = 1) AS reports,
            (SELECT min(published_at) FROM report WHERE source_id = source.id AND is_current = 1) AS first,
            (SELECT max(published_at) FROM report WHERE source_id = source.id AND is_current = 1) AS last
          FROM source ORDER BY key
          """
      ).map(StoredSource.init(row:))
    }
  }

  /// Says how far a source may be believed.
  /// - Throws: `StoreError.refused` where there is no such source, or no author or reason.
  public func grade(_ key: String, _ reliability: Reliability, _ signature: Signature) throws {
    try judge(key, "grade", reliability.rawValue, column: "reliability", signature)
  }

  /// Says whose words a source repeats; `nil` that it speaks for itself. Fusion reads its reports again when it next runs.
  /// - Throws: `StoreError.refused` as `grade`, and where the sources would repeat one another in a ring.
  public func setOrigin(of key: String, to other: String?, _ signature: Signature) throws {
    try judge(key, "repeats", other, column: "repeats", signature) { source, database in
      if let other { try Self.checkNoRing(from: key, to: other, database) }
      try database.execute(
        sql: "INSERT OR IGNORE INTO unread (report_id) SELECT id FROM report WHERE source_id = ? AND is_current = 1",
        arguments: [source])
    }
  }

  private func judge(
    _ key: String, _ action: String, _ value: String?, column: String, _ signature: Signature,
    preparing: (Int64, Database) throws -> Void = { _, _ in }
  ) throws {
    try signature.check("source \(key)")
    try write { database in
      let source = try Self.number(ofSource: key, database)
      try preparing(source, database)
      try database.execute(sql: "UPDATE source SET \(column) = ? WHERE id = ?", arguments: [value, source])
      try Self.audit(signature, did: action, to: key, detail: value, in: database)
      try Generation.advance(database)
    }
  }

  private static func number(ofSource key: String, _ database: Database) throws -> Int64 {
    guard let number = try Int64.fetchOne(database, sql: "SELECT id FROM source WHERE key = ?", arguments: [key]) else {
      throw StoreError.refused("source \(key)", problem: "is not in the store", remedy: "'tocsin sources' lists them")
    }
    return number
  }

  private static func checkNoRing(from key: String, to other: String, _ database: Database) throws {
    var next: String? = other
    var seen: Set<String> = []
    while let current = next, seen.insert(current).inserted {
      _ = try number(ofSource: current, database)
      guard current != key else {
        throw StoreError.refused(
          "source \(key)", problem: "would repeat itself by way of \(other)", remedy: "name the source that spoke first"
        )
      }
      next = try String.fetchOne(database, sql: "SELECT repeats FROM source WHERE key = ?", arguments: [current])
    }
  }
}

extension StoredSource {
  fileprivate init(row: Row) {
    (key, publisher, home) = (row["key"], row["publisher"], row["home"])
    reliability = (row["reliability"] as String?).flatMap(Reliability.init(rawValue:))
    repeats = row["repeats"]
    reports = row["reports"]
    firstPublished = (row["first"] as Int64?).map { Timestamp(secondsSinceEpoch: $0) }
    lastPublished = (row["last"] as Int64?).map { Timestamp(secondsSinceEpoch: $0) }
  }
}
