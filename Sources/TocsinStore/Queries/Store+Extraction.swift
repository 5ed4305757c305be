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
  /// Current revisions that `version` of the extractor has not read yet, in order of acceptance.
  /// - Parameter limit: how many at most.
  public func pendingReports(extractor version: String, limit: Int) throws -> [PendingReport] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReportRecord.columns) FROM \(ReportRecord.tables)
          WHERE report.is_current = 1 AND report.extracted_by IS NOT ? ORDER BY report.id LIMIT ?
          """, arguments: [version, limit]
      ).map { try PendingReport(number: $0["id"], report: ReportRecord(row: $0).report) }
    }
  }

  /// How many current revisions `version` of the extractor has not read yet.
  public func pendingCount(extractor version: String) throws -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM report WHERE is_current = 1 AND extracted_by IS NOT ?",
        arguments: [version]) ?? 0
    }
  }
}
