internal import GRDB
public import TocsinModel

/// What fusion reads, and the state of the store that it was read from.
public struct FusionInput: Sendable {
  public let reports: [ExtractedReport]
  /// To be handed back to `replaceIncidents`.
  public let generation: Int64
}

extension Store {
  /// Whether something was written since fusion last ran.
  public func needsFusion() throws -> Bool {
    try read { try Generation.current($0) != Generation.fused($0) }
  }

  /// The newest revision of every report that was not taken down, with its claims, in order of acceptance; the quotes,
  /// which fusion does not read, are left out.
  public func fusionInput() throws -> FusionInput {
    try read { database in
      var reports: [ExtractedReport] = []
      var positions: [Int64: Int] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ReportRecord.columns) FROM \(ReportRecord.tables)
          WHERE report.is_current = 1 AND report.is_deleted = 0 ORDER BY report.id
          """)
      while let row = try rows.next() {
        positions[row["id"]] = reports.count
        reports.append(ExtractedReport(report: try ReportRecord(row: row).report, claims: []))
      }
      let claims = try Row.fetchCursor(
        database,
        sql: """
          SELECT claim.id, claim.report_id, claim.body FROM claim JOIN report ON report.id = claim.report_id
          WHERE report.is_current = 1 AND report.is_deleted = 0 ORDER BY claim.report_id, claim.ordinal
          """)
      while let row = try claims.next() {
        guard let position = positions[row["report_id"]] else { continue }
        reports[position].claims.append(try ClaimRecord.claim(body: row["body"], id: row["id"]))
      }
      return FusionInput(reports: reports, generation: try Generation.current(database))
    }
  }

  /// Puts the incidents that fusion made of `input` in place of the stored ones; rows that stay the same are not touched.
  /// - Returns: how many incidents are new, changed or gone.
  @discardableResult
  public func replaceIncidents(_ incidents: [Incident], from input: FusionInput) throws -> Int {
    try write { database in
      let writer = try IncidentWriter(database)
      var changes = 0
      for incident in incidents where try writer.write(incident, database) { changes += 1 }
      changes += try writer.removeOthers(than: Set(incidents.map(\.id)), database)
      let isUpToDate = try Generation.current(database) == input.generation
      let generation = changes > 0 ? try Generation.advance(database) : input.generation
      try Generation.recordFused(database, isUpToDate ? generation : input.generation)
      return changes
    }
  }
}
