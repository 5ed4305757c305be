internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// Makes statements, incidents and raids anew from the stored reports, claims and decisions, and compares them with what
/// is stored, byte for byte.
struct FusionCheck {
  private let database: Database
  private let fusion: Fusion
  private let decisions: StandingDecisions
  private(set) var problems: [String] = []
  private(set) var incidents = 0
  private var raidParts: [String: [RaidPart]] = [:]

  static let maximumProblems = 100

  init(_ database: Database, _ fusion: Fusion) throws {
    self.database = database
    self.fusion = fusion
    decisions = try StandingDecisions(database)
  }

  /// - Parameter progress: called with the share of areas that are done.
  mutating func run(progress: (Double) -> Void) throws {
    try checkStatements()
    let areas = try Row.fetchAll(database, sql: "SELECT id, name FROM area ORDER BY id")
    for (index, area) in areas.enumerated() {
      try check(area: area["id"], name: area["name"])
      progress(Double(index + 1) / Double(areas.count))
    }
    let stored = try Int.fetchOne(database, sql: "SELECT count(*) FROM incident") ?? 0
    if stored != incidents { tell("\(stored) incidents are stored, the reports make \(incidents)") }
    try checkRaids()
  }

  private mutating func tell(_ problem: String) {
    if problems.count < Self.maximumProblems { problems.append(problem) }
  }

  private func told(_ number: Int64) throws -> (CurrentReport, ReportStatements)? {
    guard let current = try CurrentReport.fetch(database, number) else { return nil }
    return (current, fusion.statements(of: current.extracted, decisions: decisions.on(current.key)))
  }

  private mutating func checkStatements() throws {
    let numbers = try Int64.fetchCursor(database, sql: "SELECT id FROM report WHERE is_current = 1 ORDER BY id")
    while let number = try numbers.next() {
      guard let (current, told) = try told(number) else { continue }
      let sites = told.sites.map { "\($0.area) \($0.stretch.from) \($0.stretch.to) \($0.mention)" }.sorted()
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT area.name, from_at, to_at, claim, place FROM statement JOIN area ON area.id = area_id
            WHERE report_id = ?
            """), arguments: [number])
      let stored = rows.map { row in
        let mention = Mention(report: current.key, claim: row["claim"], place: row["place"])
        return "\(row["name"] as String) \(row["from_at"] as Int64) \(row["to_at"] as Int64) \(mention)"
      }
      if stored.sorted() != sites { tell("report \(current.key): its statements are not those that its claims make") }
    }
  }

  private mutating func check(area: Int64, name: String) throws {
    let stretches = try Row.fetchAll(
      database, sql: "SELECT from_at, to_at FROM statement WHERE area_id = ?", arguments: [area]
    ).map { Stretch(from: $0[0], to: $0[1]) }
    let cuts = fusion.cutter.cuts(stretches)
    for (from, to) in zip([.min] + cuts, cuts.map { $0 - 1 } + [.max]) {
      var segment = LoadedSegment(
        number: 0, area: area, areaName: name, extent: Stretch(from: from, to: to), fusion: fusion)
      for number in try segment.reports(database) {
        if let (current, told) = try told(number) { segment.take(current.key, current, told) }
      }
      let outcome = segment.ledger.fuse(decisions.on(segment.speakers.keys))
      for incident in outcome.incidents { try check(incident) }
      for part in outcome.raidParts { raidParts[part.raid, default: []].append(part) }
    }
  }

  private mutating func check(_ incident: Incident) throws {
    incidents += 1
    let stored = try String.fetchOne(
      database.cachedStatement(sql: "SELECT body FROM incident WHERE id = ?"), arguments: [incident.id])
    guard let stored else { return tell("incident \(incident.id): the reports make it, and it is not stored") }
    if stored != JSON.written(incident.write) {
      tell("incident \(incident.id): it is not as its reports and decisions make it")
    }
  }

  private mutating func checkRaids() throws {
    for id in raidParts.keys.sorted() {
      let made = try Raid(raidParts[id] ?? []).map { try JSON.text($0) }
      let stored = try String.fetchOne(database, sql: "SELECT body FROM raid WHERE id = ?", arguments: [id])
      if made != stored { tell("raid \(id): it is not as its incidents make it") }
    }
    let stored = try Int.fetchOne(database, sql: "SELECT count(*) FROM raid") ?? 0
    if stored != raidParts.count { tell("\(stored) raids are stored, the incidents make \(raidParts.count)") }
  }
}
