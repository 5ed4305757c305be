internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// Fuses the segments of one knot and writes what came of it.
struct KnotFusing {
  private let database: Database
  private let area: Int64
  private let knot: SegmentKnot
  private let fusion: Fusion
  private let now: Timestamp
  private var (old, oldParts) = ([String: Incident](), [String: RaidPart]())
  private var segments: [LoadedSegment] = []
  /// Whether what is written of the segment is known from memory.
  private var isHeld = false
  /// The keys of reports whose claims may have been written anew.
  private var fresh: Set<String> = []

  init(_ database: Database, area: Int64, knot: SegmentKnot, fusion: Fusion, now: Timestamp) {
    self.database = database
    self.area = area
    self.knot = knot
    self.fusion = fusion
    self.now = now
  }

  /// - Returns: the segments as they now are.
  mutating func run(
    _ reader: inout ReportReader, _ cache: inout SegmentCache, _ raids: inout RaidRows
  ) throws -> [LoadedSegment] {
    let changed = try changedReports()
    if knot.isSame, var held = cache.take(knot.old[0]) {
      (old, oldParts) = (held.written, held.writtenParts)
      held.extent = knot.new[0]
      isHeld = true
      try read(changed, into: &held, &reader)
      segments = [held]
    } else {
      try loadOld(&cache)
      try loadNew(&reader)
    }
    let rows = SegmentRows(database)
    for (index, segment) in segments.enumerated() {
      segments[index].number = try rows.write(
        segment.extent, area: area, over: index < knot.old.count ? knot.old[index] : nil)
    }
    try write(reader.decisions, &raids)
    for number in knot.old.dropFirst(segments.count) { try rows.remove(number) }
    return segments
  }

  /// The revisions that changed here, by number.
  private func changedReports() throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT report_id FROM unfused WHERE area_id = ? AND at BETWEEN ? AND ? ORDER BY report_id")
    return try Int64.fetchAll(statement, arguments: [area, knot.extent.from, knot.extent.to])
  }

  private mutating func read(
    _ numbers: [Int64], into segment: inout LoadedSegment, _ reader: inout ReportReader
  ) throws {
    for number in numbers {
      guard let report = try reader.current(database, number) else { continue }
      segment.take(report.current.key, report.current, report.told)
      fresh.insert(report.current.key)
    }
  }

  private mutating func loadOld(_ cache: inout SegmentCache) throws {
    let rows = SegmentRows(database)
    for number in knot.old {
      _ = cache.take(number)
      for incident in try rows.incidents(of: number) { old[incident.id] = incident }
      for part in try rows.parts(of: number) { oldParts[part.incident] = part }
    }
  }

  private mutating func loadNew(_ reader: inout ReportReader) throws {
    let name =
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT name FROM area WHERE id = ?"), arguments: [area]) ?? ""
    for extent in knot.new {
      var segment = LoadedSegment(number: 0, area: area, areaName: name, extent: extent, fusion: fusion)
      try read(try segment.reports(database), into: &segment, &reader)
      segments.append(segment)
    }
  }

  private mutating func write(_ decisions: StandingDecisions?, _ raids: inout RaidRows) throws {
    let outcomes = segments.indices.map { index in
      segments[index].ledger.fuse(decisions?.on(segments[index].speakers.keys) ?? [])
    }
    try removeOld(outcomes, &raids)
    for (index, outcome) in outcomes.enumerated() { try write(outcome, of: index, &raids) }
  }

  /// Removes what is no more.
  private func removeOld(_ outcomes: [SegmentOutcome], _ raids: inout RaidRows) throws {
    let incidents = outcomes.flatMap(\.incidents)
    let (ids, standing) = (Set(incidents.map(\.id)), Set(incidents.flatMap(\.members)))
    let rows = IncidentRows(database, now: now)
    for incident in old.values.sorted(by: { $0.id < $1.id }) where !ids.contains(incident.id) {
      try rows.remove(incident, isLost: standing.isDisjoint(with: incident.members))
    }
    let parts = Set(outcomes.flatMap(\.raidParts).map(\.incident))
    for part in oldParts.values.sorted(by: { $0.incident < $1.incident }) where !parts.contains(part.incident) {
      try raids.remove(part, database)
    }
  }

  private mutating func write(_ outcome: SegmentOutcome, of index: Int, _ raids: inout RaidRows) throws {
    let segment = segments[index]
    let setting = IncidentRows.Setting(
      segment: segment.number, speakers: segment.speakers, fresh: fresh, isMoved: !isHeld)
    let rows = IncidentRows(database, now: now)
    for incident in outcome.incidents { try rows.write(incident, over: old[incident.id], in: setting) }
    let parts = Dictionary(uniqueKeysWithValues: outcome.raidParts.map { ($0.incident, $0) })
    for id in parts.keys.sorted() {
      guard let part = parts[id] else { continue }
      try raids.write(part, over: oldParts[id], segment: segment.number, isMoved: !isHeld, database)
    }
    let segmentRows = SegmentRows(database)
    if segment.writtenSuggestions != outcome.suggestions || !isHeld {
      try segmentRows.write(outcome.suggestions, of: segment.number)
    }
    if segment.writtenShares != outcome.shares || !isHeld {
      try segmentRows.write(outcome.shares, of: segment.number)
    }
    segments[index].written = Dictionary(uniqueKeysWithValues: outcome.incidents.map { ($0.id, $0) })
    segments[index].writtenParts = parts
    segments[index].writtenSuggestions = outcome.suggestions
    segments[index].writtenShares = outcome.shares
  }
}
