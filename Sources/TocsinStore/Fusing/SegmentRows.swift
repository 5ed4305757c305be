internal import GRDB
internal import TocsinFusion
internal import TocsinModel

/// Rows of `segment`, and of what hangs on one beside its incidents.
struct SegmentRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameter reused: the row to write over; `nil` makes a new one.
  /// - Returns: the row's number.
  func write(_ extent: Stretch, area: Int64, over reused: Int64?) throws -> Int64 {
    if let reused {
      try database.cachedStatement(sql: "UPDATE segment SET from_at = ?, to_at = ? WHERE id = ?").execute(
        arguments: [extent.from, extent.to, reused])
      return reused
    }
    try database.cachedStatement(sql: "INSERT INTO segment (area_id, from_at, to_at) VALUES (?, ?, ?)").execute(
      arguments: [area, extent.from, extent.to])
    return database.lastInsertedRowID
  }

  /// Removes a segment whose incidents have gone to others.
  func remove(_ number: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM segment WHERE id = ?").execute(arguments: [number])
  }

  /// What is stored of a segment that is not held in memory.
  func incidents(of number: Int64) throws -> [Incident] {
    let statement = try database.cachedStatement(sql: "SELECT body FROM incident WHERE segment_id = ?")
    return try String.fetchAll(statement, arguments: [number]).map { try JSON.value(Incident.self, from: $0) }
  }

  func parts(of number: Int64) throws -> [RaidPart] {
    let statement = try database.cachedStatement(sql: "SELECT body FROM raid_part WHERE segment_id = ?")
    return try String.fetchAll(statement, arguments: [number]).map { try JSON.value(RaidPart.self, from: $0) }
  }

  func write(_ suggestions: [Suggestion], of number: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM suggestion WHERE segment_id = ?").execute(arguments: [number])
    let statement = try database.cachedStatement(
      sql: "INSERT INTO suggestion (segment_id, score, body) VALUES (?, ?, ?)")
    for suggestion in suggestions {
      try statement.execute(arguments: [number, suggestion.score, try JSON.text(suggestion)])
    }
  }

  func write(_ shares: [SourceShare], of number: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM source_part WHERE segment_id = ?").execute(arguments: [number])
    let statement = try database.cachedStatement(
      sql: "INSERT INTO source_part (segment_id, publisher, body) VALUES (?, ?, ?)")
    for share in shares { try statement.execute(arguments: [number, share.publisher, try JSON.text(share)]) }
  }
}
