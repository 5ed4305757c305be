internal import GRDB
public import TocsinModel

extension Store {
  /// Keeps reports, all or none of them; once this returns, no crash loses them.
  ///
  /// A text that the report had before, at any revision, is nothing new, unless its time of editing says that the
  /// publisher came back to it. An edition older than the current one is kept and stays superseded. What is accepted
  /// has no claims yet: `pendingReports` has it until `save` is called.
  /// - Parameter received: when they came, for those that are new.
  /// - Returns: what became of each, in order.
  /// - Throws: `StoreError.invalidKey` and database errors; nothing is kept then.
  public func accept(_ reports: [IncomingReport], received: Timestamp) throws -> [Acceptance] {
    try write { database in
      let acceptances = try reports.map { try Self.accept($0, received: received, database) }
      if acceptances.contains(where: \.isNews) { try Generation.advance(database) }
      return acceptances
    }
  }

  private static func accept(
    _ incoming: IncomingReport, received: Timestamp, _ database: Database
  ) throws -> Acceptance {
    guard !incoming.source.isEmpty, !incoming.source.contains("/"), !incoming.externalID.isEmpty else {
      throw StoreError.invalidKey(source: incoming.source, externalID: incoming.externalID)
    }
    let source = try sourceRow(incoming, database)
    let key = incoming.source + "/" + incoming.externalID
    guard let current = try ReportRecord.current(database, source: source, externalID: incoming.externalID) else {
      try insert(incoming, text: incoming.text, source: source, revision: 1, isCurrent: true, received, database)
      return .added(key: key)
    }
    let text = incoming.isDeleted && incoming.text.isEmpty ? current.report.text : incoming.text
    if let known = try knownRevision(incoming, text: text, current: current, source: source, database) {
      return .unchanged(key: key, revision: known)
    }
    let revision = try nextRevision(source: source, externalID: incoming.externalID, database)
    let isNewer = incoming.edited ?? received >= current.report.edited ?? current.report.published ?? received
    if isNewer {
      try database.execute(sql: "UPDATE report SET is_current = 0 WHERE id = ?", arguments: [current.rowID])
    }
    try insert(incoming, text: text, source: source, revision: revision, isCurrent: isNewer, received, database)
    return .revised(key: key, revision: revision)
  }

  private static func sourceRow(_ incoming: IncomingReport, _ database: Database) throws -> Int64 {
    let known = try database.cachedStatement(sql: "SELECT id FROM source WHERE key = ?")
    if let id = try Int64.fetchOne(known, arguments: [incoming.source]) { return id }
    try database.execute(
      sql: "INSERT INTO source (key, publisher, home) VALUES (?, ?, ?)",
      arguments: [incoming.source, incoming.publisher, incoming.home])
    return database.lastInsertedRowID
  }

  /// The revision that holds the same already; `nil` where the report says something new.
  private static func knownRevision(
    _ incoming: IncomingReport, text: String, current: ReportRecord, source: Int64, _ database: Database
  ) throws -> Int? {
    let sha256 = TextDigest.sha256(text)
    let newest = current.report
    if newest.sha256 == sha256, newest.isDeleted == incoming.isDeleted { return newest.revision }
    let earlier = try Row.fetchOne(
      database,
      sql: """
        SELECT revision FROM report
        WHERE source_id = ? AND external_id = ? AND sha256 = ? AND is_deleted = ? ORDER BY revision DESC
        """, arguments: [source, incoming.externalID, sha256, incoming.isDeleted])
    guard let earlier else { return nil }
    if let edited = incoming.edited, let last = newest.edited ?? newest.published, edited > last { return nil }
    return earlier["revision"]
  }

  private static func nextRevision(source: Int64, externalID: String, _ database: Database) throws -> Int {
    let last = try Int.fetchOne(
      database, sql: "SELECT max(revision) FROM report WHERE source_id = ? AND external_id = ?",
      arguments: [source, externalID])
    return (last ?? 0) + 1
  }

  private static func insert(
    _ incoming: IncomingReport, text: String, source: Int64, revision: Int, isCurrent: Bool, _ received: Timestamp,
    _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO report (source_id, external_id, revision, is_current, url, published, published_at, edited,
          edited_at, received, received_at, publisher, home, language, text, sha256, is_deleted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        source, incoming.externalID, revision, isCurrent, incoming.url, incoming.published?.description,
        incoming.published?.secondsSinceEpoch, incoming.edited?.description, incoming.edited?.secondsSinceEpoch,
        received.description, received.secondsSinceEpoch, incoming.publisher, incoming.home,
        incoming.language?.rawValue, text, TextDigest.sha256(text), incoming.isDeleted,
      ])
  }
}

extension Acceptance {
  var isNews: Bool { if case .unchanged = self { false } else { true } }
}
