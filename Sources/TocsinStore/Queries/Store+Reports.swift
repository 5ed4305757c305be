internal import GRDB
public import TocsinModel

/// How much the store holds.
public struct StoreSummary: Hashable, Sendable {
  /// Reports, their revisions not counted.
  public let reports: Int
  public let revisions: Int
  /// Claims of current revisions.
  public let claims: Int
  public let incidents: Int
  /// When the newest report came; `nil` where there is none.
  public let lastReceived: Timestamp?
  /// Grows with every change: equal numbers mean equal content.
  public let generation: Int64
}

extension Store {
  /// All revisions of a report, first to last; empty where it is not known.
  public func revisions(source: String, externalID: String) throws -> [Report] {
    try read { try ReportRecord.revisions($0, source: source, externalID: externalID).map(\.report) }
  }

  /// The claims of a report's current revision, with their quotes.
  public func claims(source: String, externalID: String) throws -> [Claim] {
    try read { database in
      let report = try Int64.fetchOne(
        database,
        sql: """
          SELECT report.id FROM report JOIN source ON source.id = report.source_id
          WHERE source.key = ? AND report.external_id = ? AND report.is_current = 1
          """, arguments: [source, externalID])
      return try report.map { try ClaimRecord.all(database, of: $0, withQuotes: true) } ?? []
    }
  }

  /// The place of a mention, of the current revision's claims; `nil` where there is none.
  public func place(of mention: Mention) throws -> Place? {
    let parts = mention.report.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    let claims = try claims(source: parts[0], externalID: parts[1])
    guard claims.indices.contains(mention.claim) else { return nil }
    let places = claims[mention.claim].places
    return places.indices.contains(mention.place) ? places[mention.place] : nil
  }

  /// How many reports there are, their revisions not counted, and when the last one came.
  public func intake() throws -> (reports: Int, lastReceived: Timestamp?) {
    try read { database in
      let reports = try Int.fetchOne(database, sql: "SELECT count(*) FROM report WHERE is_current = 1") ?? 0
      return (reports, try Self.lastReceived(database))
    }
  }

  private static func lastReceived(_ database: Database) throws -> Timestamp? {
    try String.fetchOne(database, sql: "SELECT received FROM report ORDER BY id DESC LIMIT 1").flatMap { Timestamp($0) }
  }

  /// How much the store holds.
  public func summary() throws -> StoreSummary {
    try read { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      return StoreSummary(
        reports: try count("SELECT count(*) FROM report WHERE is_current = 1"),
        revisions: try count("SELECT count(*) FROM report"),
        claims: try count(
          "SELECT count(*) FROM claim JOIN report ON report.id = claim.report_id WHERE report.is_current = 1"),
        incidents: try count("SELECT count(*) FROM incident"),
        lastReceived: try Self.lastReceived(database), generation: try Generation.current(database))
    }
  }
}
