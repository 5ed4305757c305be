internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// The decisions that stand, by the reports that they are about.
struct StandingDecisions {
  /// The log's last sequence number.
  let last: Int64
  private let byReport: [String: [Decision]]

  static func lastSequence(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT coalesce(max(sequence), 0) FROM decision")) ?? 0
  }

  init(_ database: Database) throws {
    last = try Self.lastSequence(database)
    let standing = Decision.standing(in: try DecisionRecord.all(database))
    var byReport: [String: [Decision]] = [:]
    for decision in standing {
      for report in Set(decision.action.reports) { byReport[report, default: []].append(decision) }
    }
    self.byReport = byReport
  }

  /// Those on one report, in the order in which they were made.
  func on(_ report: String) -> [Decision] { byReport[report] ?? [] }

  /// Those on any of these reports, in the order in which they were made.
  func on(_ reports: some Sequence<String>) -> [Decision] {
    if byReport.isEmpty { return [] }
    return Set(reports.flatMap { byReport[$0] ?? [] }).sorted(by: Decision.precedes)
  }
}
