internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// Where the mentions of reports lie on their areas' axes of time: rows of `statement`, and of `unfused` where they came
/// or went.
struct StatementRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Puts a report's mentions in place of those that it had, and notes both as unfused.
  /// - Parameter told: `nil` for a revision that is not current.
  func replace(_ report: Int64, with told: ReportStatements?) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO unfused (area_id, at, report_id)
        SELECT area_id, to_at, report_id FROM statement WHERE report_id = ?
        """
    ).execute(arguments: [report])
    try database.cachedStatement(sql: "DELETE FROM statement WHERE report_id = ?").execute(arguments: [report])
    for site in told?.sites ?? [] { try insert(site, report) }
  }

  private func insert(_ site: StatementSite, _ report: Int64) throws {
    let area = try number(of: site.area)
    try database.cachedStatement(
      sql: "INSERT INTO statement (area_id, to_at, from_at, report_id, claim, place) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [area, site.stretch.to, site.stretch.from, report, site.mention.claim, site.mention.place])
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO unfused (area_id, at, report_id) VALUES (?, ?, ?)")
      .execute(arguments: [area, site.stretch.to, report])
  }

  private func number(of area: String) throws -> Int64 {
    let known = try database.cachedStatement(sql: "SELECT id FROM area WHERE name = ?")
    if let number = try Int64.fetchOne(known, arguments: [area]) { return number }
    try database.execute(sql: "INSERT INTO area (name) VALUES (?)", arguments: [area])
    return database.lastInsertedRowID
  }
}
