internal import GRDB
public import TocsinFusion
public import TocsinModel

/// Keeps the store's incidents up to date with its reports and decisions.
///
/// Each step is one transaction, so that an interrupted run is taken up where it was. What it holds in memory are copies
/// of what is stored, as far as another process has not fused meanwhile; the incidents do not depend on it.
public struct Fuser {
  private let store: Store
  private let fusion: Fusion
  private var reader: ReportReader
  private var cache = SegmentCache()
  private var raids = RaidRows()
  private var lastStep: Int64?
  /// How many changes this run has dealt with.
  private var settled = 0

  /// Reports that are read, and segments that are fused, in one transaction.
  private static let reportsAtOnce = 512
  private static let knotsAtOnce = 24
  /// The part of an area's history that is planned at once, in seconds: two months.
  private static let planSeconds: Int64 = 60 * 86_400

  /// - Parameter store: opened for writing.
  public init(_ store: Store, _ fusion: Fusion) {
    self.store = store
    self.fusion = fusion
    reader = ReportReader(fusion)
  }

  /// Fuses all that is not fused yet.
  /// - Parameters:
  ///   - now: for the feed of changes.
  ///   - progress: called after each step with the share that is done, from 0 to 1.
  public mutating func run(now: Timestamp, progress: (Double) -> Void = { _ in }) throws {
    do {
      settled = 0
      guard try step(now) else { return }
      let total = try settled + store.unfusedCount()
      repeat { progress(min(1, Double(settled) / Double(max(1, total)))) } while try step(now)
    } catch {
      forget()
      throw error
    }
  }

  /// Keeps the claims of reports in place of those that an earlier version of the extractor took from them, all or none.
  ///
  /// They join incidents with the next `run`; should that not come, with the first of another process.
  public mutating func save(_ extracted: [Extracted], extractor version: String) throws {
    if extracted.isEmpty { return }
    do {
      try store.write { database in
        try reader.refresh(database)
        for item in extracted {
          try ClaimRecord.replace(database, item, extractor: version)
          try read(item.number, database, known: item.claims)
          for earlier in try Self.earlierRevisions(of: item.number, database) { try read(earlier, database) }
        }
        try Generation.advance(database)
      }
    } catch {
      forget()
      throw error
    }
  }

  /// Revisions of the same report that still speak in incidents.
  private static func earlierRevisions(of number: Int64, _ database: Database) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT earlier.id FROM report JOIN report AS earlier
          ON earlier.source_id = report.source_id AND earlier.external_id = report.external_id AND earlier.id <> report.id
        WHERE report.id = ? AND EXISTS (SELECT 1 FROM statement WHERE report_id = earlier.id)
        """)
    return try Int64.fetchAll(statement, arguments: [number])
  }

  /// Reads what a revision says now.
  private mutating func read(_ number: Int64, _ database: Database, known claims: [Claim]? = nil) throws {
    reader.forget(number)
    let report = try reader.current(database, number, known: claims)
    try StatementRows(database).replace(number, with: report?.current.number == number ? report?.told : nil)
  }

  private mutating func forget() {
    reader = ReportReader(fusion)
    cache.removeAll()
    raids.forget()
    lastStep = nil
  }

  /// - Returns: whether more is to be done.
  private mutating func step(_ now: Timestamp) throws -> Bool {
    try store.write { database in
      if try lastStep != Generation.fused(database) { forget() }
      try reader.refresh(database)
      let hasRead = try readReports(database)
      if hasRead.isMore { return true }
      let (knots, isMore) = try fuseAreas(database, now)
      try raids.finish(database)
      if knots > 0 || hasRead.count > 0 {
        lastStep = try Generation.advanceFused(database)
        try Generation.advance(database)
      }
      return isMore
    }
  }

  /// Reads what reports say that are new or decided on.
  private mutating func readReports(_ database: Database) throws -> (count: Int, isMore: Bool) {
    let numbers = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT report_id FROM unread ORDER BY report_id LIMIT ?"),
      arguments: [Self.reportsAtOnce])
    for number in numbers {
      try read(number, database)
      try database.cachedStatement(sql: "DELETE FROM unread WHERE report_id = ?").execute(arguments: [number])
    }
    return (numbers.count, numbers.count == Self.reportsAtOnce)
  }

  private mutating func fuseAreas(_ database: Database, _ now: Timestamp) throws -> (knots: Int, isMore: Bool) {
    var knots = 0
    while let area = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT area_id FROM unfused ORDER BY area_id LIMIT 1"))
    {
      if knots >= Self.knotsAtOnce { return (knots, true) }
      knots += try fuse(area, database, now, limit: Self.knotsAtOnce - knots)
    }
    return (knots, false)
  }

  /// - Returns: how many knots were fused.
  private mutating func fuse(_ area: Int64, _ database: Database, _ now: Timestamp, limit: Int) throws -> Int {
    let first = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT min(at) FROM unfused WHERE area_id = ?"), arguments: [area])
    guard let first else { return 0 }
    let moments = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT DISTINCT at FROM unfused WHERE area_id = ? AND at <= ?"),
      arguments: [area, first + Self.planSeconds])
    let plan = try AreaPlan(database, area: area, moments: moments, cutter: fusion.cutter)
    let (chosen, later) = (plan.knots.prefix(limit), plan.knots.dropFirst(limit))
    for knot in chosen {
      try fuse(knot, area, database, now)
      try settle(area, knot.extent.from, knot.extent.to, database)
    }
    // Why: a knot may be there because a cut moved, by a change that is settled now.
    for knot in later where !knot.isDirty {
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO unfused (area_id, at, report_id) VALUES (?, ?, 0)")
        .execute(arguments: [area, knot.extent.from])
    }
    if later.isEmpty { try settle(area, first, first + Self.planSeconds, database) }
    return max(chosen.count, 1)
  }

  private mutating func settle(_ area: Int64, _ from: Int64, _ to: Int64, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM unfused WHERE area_id = ? AND at BETWEEN ? AND ?").execute(
      arguments: [area, from, to])
    settled += database.changesCount
  }

  private mutating func fuse(_ knot: SegmentKnot, _ area: Int64, _ database: Database, _ now: Timestamp) throws {
    var fusing = KnotFusing(database, area: area, knot: knot, fusion: fusion, now: now)
    let segments = try fusing.run(&reader, &cache, &raids)
    for segment in segments { cache.put(segment) }
  }
}
