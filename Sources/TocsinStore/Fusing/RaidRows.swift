internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// Writes what incidents add to raids, and the raids that changed by it. Keeps the parts of the latest raids in memory.
struct RaidRows {
  private var parts: [String: [String: RaidPart]] = [:]
  private var touched: Set<String> = []

  /// How many raids are kept: two nights and days of two sides.
  private static let capacity = 8

  /// - Parameter isMoved: whether the part may have belonged to another segment.
  mutating func write(
    _ part: RaidPart, over old: RaidPart?, segment: Int64, isMoved: Bool, _ database: Database
  ) throws {
    if part == old && !isMoved { return }
    if let old, old.raid != part.raid { try leave(old, database) }
    try load(part.raid, database)
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO raid_part (incident, segment_id, raid, body) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [part.incident, segment, part.raid, try JSON.text(part)])
    parts[part.raid]?[part.incident] = part
    touched.insert(part.raid)
  }

  /// Removes a part whose incident is gone.
  mutating func remove(_ part: RaidPart, _ database: Database) throws {
    try leave(part, database)
    try database.cachedStatement(sql: "DELETE FROM raid_part WHERE incident = ?").execute(arguments: [part.incident])
  }

  private mutating func leave(_ part: RaidPart, _ database: Database) throws {
    try load(part.raid, database)
    parts[part.raid]?[part.incident] = nil
    touched.insert(part.raid)
  }

  private mutating func load(_ raid: String, _ database: Database) throws {
    if parts[raid] != nil { return }
    parts[raid] = Dictionary(uniqueKeysWithValues: try Self.fetch(raid, database).map { ($0.incident, $0) })
  }

  static func fetch(_ raid: String, _ database: Database) throws -> [RaidPart] {
    let statement = try database.cachedStatement(sql: "SELECT body FROM raid_part WHERE raid = ? ORDER BY incident")
    return try String.fetchAll(statement, arguments: [raid]).map { try JSON.value(RaidPart.self, from: $0) }
  }

  /// Makes the raids anew of which a part came, changed or went.
  mutating func finish(_ database: Database) throws {
    for id in touched.sorted() {
      guard let raid = Raid(Array((parts[id] ?? [:]).values)) else {
        try database.cachedStatement(sql: "DELETE FROM raid WHERE id = ?").execute(arguments: [id])
        continue
      }
      try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO raid (id, defender, from_at, to_at, body) VALUES (?, ?, ?, ?, ?)"
      ).execute(
        arguments: [
          id, raid.defender, raid.time.start.secondsSinceEpoch, raid.time.end.secondsSinceEpoch, try JSON.text(raid),
        ])
    }
    touched = []
    if parts.count > Self.capacity { parts = [:] }
  }

  mutating func forget() { self = RaidRows() }
}
