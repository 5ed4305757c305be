internal import GRDB
public import TocsinFusion
public import TocsinModel

/// What a check of the incidents found.
public struct FusionVerification: Hashable, Sendable {
  /// How many incidents the reports make.
  public let incidents: Int
  /// What is stored otherwise, one line each.
  public let problems: [String]
}

extension Store {
  /// Checks that the stored statements, incidents and raids are what fusing all reports and decisions from nothing gives,
  /// byte for byte. Reads everything; holds a segment at a time.
  /// - Parameter progress: called with the share that is done.
  public func verifyIncidents(_ fusion: Fusion, progress: (Double) -> Void = { _ in }) throws -> FusionVerification {
    try read { database in
      var check = try FusionCheck(database, fusion)
      try check.run(progress: progress)
      return FusionVerification(incidents: check.incidents, problems: check.problems)
    }
  }

  /// Current reports with the claims that are stored of them, quotes included, in order of acceptance, a batch at a time.
  /// - Parameter number: the last one that was had, 0 at first.
  public func extractedReports(after number: Int64, limit: Int) throws -> [(number: Int64, extracted: ExtractedReport)]
  {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReportRecord.columns) FROM \(ReportRecord.tables)
          WHERE report.is_current = 1 AND report.id > ? ORDER BY report.id LIMIT ?
          """, arguments: [number, limit]
      ).map { row in
        let record = try ReportRecord(row: row)
        let claims = try ClaimRecord.all(database, of: record.rowID, withQuotes: true)
        return (record.rowID, ExtractedReport(report: record.report, claims: claims))
      }
    }
  }

  /// Marks every report to be read again, so that its claims and all incidents are made anew. Nothing is removed before
  /// it is replaced; an interrupted rebuild is taken up by the next ingestion.
  public func requestRebuild() throws {
    try write { database in
      try database.execute(sql: "UPDATE report SET extracted_by = NULL WHERE is_current = 1")
      try WordIndex.rebuild(database)
      try Generation.advance(database)
    }
  }
}
