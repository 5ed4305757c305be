internal import GRDB
internal import TocsinFusion
public import TocsinModel

extension Store {
  /// How each publisher has done: its reports and corrections, how soon it tells, how far others bear it out; by name.
  /// Cost: all reports, and what each segment adds.
  public func sourceRecords() throws -> [SourceRecord] {
    try read { database in
      var reckoning = SourceReckoning()
      let publishers = try Row.fetchCursor(
        database,
        sql: """
          SELECT coalesce(report.publisher, source.key) AS publisher, count(*) AS reports,
            sum(report.revision > 1 OR report.is_deleted) AS revised
          FROM report JOIN source ON source.id = report.source_id WHERE report.is_current = 1 GROUP BY 1
          """)
      while let row = try publishers.next() {
        reckoning.take(row["publisher"], reports: row["reports"], corrections: row["revised"])
      }
      for publisher in try Self.corrected(database) { reckoning.take(publisher, reports: 0, corrections: 1) }
      let shares = try String.fetchCursor(database, sql: "SELECT body FROM source_part")
      while let body = try shares.next() { reckoning.take(try JSON.value(SourceShare.self, from: body)) }
      return reckoning.all
    }
  }

  /// The publisher of each claim or report that a standing decision changes.
  private static func corrected(_ database: Database) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT coalesce(report.publisher, source.key) FROM report JOIN source ON source.id = report.source_id
        WHERE source.key = ? AND report.external_id = ? AND report.is_current = 1
        """)
    return try Decision.standing(in: DecisionRecord.all(database)).compactMap { decision in
      guard let key = decision.action.changedReport?.split(separator: "/", maxSplits: 1), key.count == 2 else {
        return nil
      }
      return try String.fetchOne(statement, arguments: [String(key[0]), String(key[1])])
    }
  }
}
