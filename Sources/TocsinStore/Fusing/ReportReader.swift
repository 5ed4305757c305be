internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// Reads what reports say, with the decisions on them carried out; what was just extracted is not read from the disk again.
struct ReportReader {
  let fusion: Fusion
  private(set) var decisions: StandingDecisions?
  /// By the number of the revision.
  private var read: [Int64: (current: CurrentReport, told: ReportStatements)] = [:]

  /// How many are kept. Source: two batches of ingestion.
  private static let capacity = 1024

  init(_ fusion: Fusion) { self.fusion = fusion }

  /// Forgets what later decisions and revisions may have changed.
  mutating func refresh(_ database: Database) throws {
    if try decisions?.last != StandingDecisions.lastSequence(database) {
      decisions = try StandingDecisions(database)
      read = [:]
    }
  }

  mutating func forget(_ number: Int64) { read[number] = nil }

  /// What the current revision says of the report that a revision is of; no statements where it was taken down.
  /// - Parameter known: the claims of the revision, where they were just written.
  mutating func current(
    _ database: Database, _ number: Int64, known claims: [Claim]? = nil
  ) throws -> (current: CurrentReport, told: ReportStatements)? {
    if let known = read[number] { return known }
    guard let current = try CurrentReport.fetch(database, number, known: claims) else { return nil }
    let told = fusion.statements(of: current.extracted, decisions: decisions?.on(current.key) ?? [])
    if read.count >= Self.capacity { read = [:] }
    read[number] = (current, told)
    return (current, told)
  }
}
