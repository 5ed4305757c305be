internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// A segment's statements with what was last written of them.
struct LoadedSegment {
  /// A report that says something here.
  struct Speaker {
    let number: Int64
    let published: Timestamp
  }

  /// The row of `segment`.
  var number: Int64
  let area: Int64
  let areaName: String
  var extent: Stretch
  var ledger: SegmentLedger
  var speakers: [String: Speaker] = [:]
  /// As they stand in the database, by id.
  var written: [String: Incident] = [:]
  var writtenParts: [String: RaidPart] = [:]
  var writtenSuggestions: [Suggestion] = []
  var writtenShares: [SourceShare] = []

  init(number: Int64, area: Int64, areaName: String, extent: Stretch, fusion: Fusion) {
    self.number = number
    self.area = area
    self.areaName = areaName
    self.extent = extent
    ledger = SegmentLedger(fusion)
  }

  /// The revisions of which a mention lies in the extent.
  func reports(_ database: Database) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT report_id FROM statement WHERE area_id = ? AND to_at BETWEEN ? AND ? ORDER BY report_id")
    return try Int64.fetchAll(statement, arguments: [area, extent.from, extent.to])
  }

  /// Takes what a report says here in place of what it said.
  mutating func take(_ key: String, _ current: CurrentReport?, _ told: ReportStatements?) {
    func isHere(_ site: StatementSite) -> Bool {
      site.area == areaName && extent.from <= site.stretch.to && site.stretch.to <= extent.to
    }
    ledger.replace(key, with: told, where: isHere)
    let speaks = told?.sites.contains(where: isHere) ?? false
    speakers[key] = speaks ? current.map { Speaker(number: $0.number, published: $0.published) } : nil
  }
}

/// The segments that are held in memory, as far as they fit; the longest unused goes first.
struct SegmentCache {
  private var segments: [Int64: LoadedSegment] = [:]
  private var lastUses: [Int64: Int] = [:]
  private var uses = 0
  private var size = 0

  /// How many statements are held. Source: at about 4 kB each, some 150 MB.
  private static let capacity = 40_000

  mutating func take(_ number: Int64) -> LoadedSegment? {
    guard let segment = segments.removeValue(forKey: number) else { return nil }
    size -= segment.ledger.statementCount
    lastUses[number] = nil
    return segment
  }

  mutating func put(_ segment: LoadedSegment) {
    uses += 1
    segments[segment.number] = segment
    lastUses[segment.number] = uses
    size += segment.ledger.statementCount
    while size > Self.capacity, segments.count > 1, let oldest = lastUses.min(by: { $0.value < $1.value })?.key {
      _ = take(oldest)
    }
  }

  mutating func removeAll() { self = SegmentCache() }
}
