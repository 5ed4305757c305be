internal import GRDB
public import TocsinModel

/// A report whose claims are still to be taken.
public struct PendingReport: Hashable, Sendable {
  /// The store's own number of this revision, ascending in order of acceptance.
  public let number: Int64
  public let report: Report
}

/// What extraction made of a pending report.
public struct Extracted: Sendable {
  public let number: Int64
  public let language: Language?
  public let claims: [Claim]

  public init(number: Int64, language: Language?, claims: [Claim]) {
    self.number = number
    self.language = language
    self.claims = claims
  }
}

extension Store {
  /// Current revisions that `version` of the extractor has not read yet, in order of acceptance; of more than `limit`,
  /// first those that no version has read.
  /// - Parameter limit: how many at most.
  public func pendingReports(extractor version: String, limit: Int) throws -> [PendingReport] {
    let parts = Self.pending.map {
      "SELECT id FROM (SELECT id FROM report WHERE \($0) ORDER BY extracted_by, id LIMIT :limit)"
    }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReportRecord.columns) FROM \(ReportRecord.tables)
          WHERE report.id IN (\(parts.joined(separator: " UNION ALL ")) LIMIT :limit) ORDER BY report.id
          """, arguments: ["version": version, "limit": limit]
      ).map { try PendingReport(number: $0["id"], report: ReportRecord(row: $0).report) }
    }
  }

  /// How many current revisions `version` of the extractor has not read yet.
  public func pendingCount(extractor version: String) throws -> Int {
    let counts = Self.pending.map { "(SELECT count(*) FROM report WHERE \($0))" }
    return try read { database in
      try Int.fetchOne(
        database, sql: "SELECT " + counts.joined(separator: " + "), arguments: ["version": version]) ?? 0
    }
  }

  /// Which reports wait. Why not `IS NOT :version`: that reads every row, each of these is one range of an index.
  private static let pending = ["IS NULL", "< :version", "> :version"].map { "is_current = 1 AND extracted_by \($0)" }
}
