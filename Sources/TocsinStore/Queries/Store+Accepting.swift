internal import Foundation
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
    guard isValid(incoming) else {
      throw StoreError.invalidKey(source: incoming.source, externalID: incoming.externalID)
    }
    let source = try sourceRow(incoming, database)
    let key = incoming.source + "/" + incoming.externalID
    let known = try RevisionRow.all(database, source: source, externalID: incoming.externalID)
    guard let current = known.first(where: \.isCurrent) else {
      try insert(incoming, text: incoming.text, source: source, revision: 1, isCurrent: true, received, database)
      return .added(key: key)
    }
    let text = incoming.isDeleted && incoming.text.isEmpty ? try current.text(database) : incoming.text
    if let same = sameRevision(as: incoming, text: text, current: current, known: known) {
      try same.noteEdited(incoming.edited, database)
      return .unchanged(key: key, revision: same.revision)
    }
    let isNewer = isNewer(incoming, than: known)
    if isNewer {
      try WordIndex.remove(current.rowID, database)
      try current.supersede(database)
    }
    let revision = (known.last?.revision ?? 0) + 1
    try insert(incoming, text: text, source: source, revision: revision, isCurrent: isNewer, received, database)
    return .revised(key: key, revision: revision)
  }

  /// Whether source and id can be part of a key.
  private static func isValid(_ incoming: IncomingReport) -> Bool {
    func isClean(_ text: String) -> Bool { !text.isEmpty && !text.unicodeScalars.contains("\0") }
    return isClean(incoming.source) && !incoming.source.contains("/") && isClean(incoming.externalID)
  }

  /// The revision that says the same already; `nil` where the report says something new, or says again what an edit
  /// in between had changed.
  private static func sameRevision(
    as incoming: IncomingReport, text: String, current: RevisionRow, known: [RevisionRow]
  ) -> RevisionRow? {
    let sha256 = TextDigest.sha256(text)
    func isSame(_ row: RevisionRow) -> Bool { row.sha256 == sha256 && row.isDeleted == incoming.isDeleted }
    if isSame(current) { return current }
    let cameBack = incoming.edited.map { $0.secondsSinceEpoch > RevisionRow.lastEdited(known) } ?? false
    return cameBack ? nil : known.last(where: isSame)
  }

  /// Whether an edition supersedes those that are known; one that tells no time of editing is as new as its arrival.
  private static func isNewer(_ incoming: IncomingReport, than known: [RevisionRow]) -> Bool {
    incoming.edited.map { $0.secondsSinceEpoch >= RevisionRow.lastEdited(known) } ?? true
  }

  private static func sourceRow(_ incoming: IncomingReport, _ database: Database) throws -> Int64 {
    let known = try database.cachedStatement(sql: "SELECT id FROM source WHERE key = ?")
    if let id = try Int64.fetchOne(known, arguments: [incoming.source]) { return id }
    try database.execute(
      sql: "INSERT INTO source (key, publisher, home) VALUES (?, ?, ?)",
      arguments: [incoming.source, incoming.publisher, incoming.home])
    return database.lastInsertedRowID
  }

  private static func insert(
    _ incoming: IncomingReport, text: String, source: Int64, revision: Int, isCurrent: Bool, _ received: Timestamp,
    _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO report (source_id, external_id, revision, is_current, url, published, published_at, edited,
          edited_seen_at, received, received_at, publisher, home, language, text, sha256, is_deleted, forwarded_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        source, incoming.externalID, revision, isCurrent, incoming.url, incoming.published?.description,
        incoming.published?.secondsSinceEpoch, incoming.edited?.description, incoming.edited?.secondsSinceEpoch,
        received.description, received.secondsSinceEpoch, incoming.publisher, incoming.home,
        incoming.language?.rawValue, Data(text.utf8), TextDigest.sha256(text), incoming.isDeleted,
        incoming.forwardedFrom,
      ])
    if isCurrent && !incoming.isDeleted { try WordIndex.add(database.lastInsertedRowID, database) }
  }
}

extension Acceptance {
  var isNews: Bool { if case .unchanged = self { false } else { true } }
}
