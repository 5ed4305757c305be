internal import GRDB

/// Counters in `meta` that say what changed: every write advances `generation`, every step of fusion
/// `fused_generation` beside it, so that a process sees that another one has fused.
enum Generation {
  static func current(_ database: Database) throws -> Int64 { try read(database, "generation") }
  static func fused(_ database: Database) throws -> Int64 { try read(database, "fused_generation") }

  @discardableResult
  static func advance(_ database: Database) throws -> Int64 {
    let next = try current(database) + 1
    try write(database, "generation", next)
    return next
  }

  @discardableResult
  static func advanceFused(_ database: Database) throws -> Int64 {
    let next = try fused(database) + 1
    try write(database, "fused_generation", next)
    return next
  }

  private static func read(_ database: Database, _ key: String) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?")
    return try String.fetchOne(statement, arguments: [key]).flatMap { Int64($0) } ?? 0
  }

  private static func write(_ database: Database, _ key: String, _ value: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    ).execute(arguments: [key, String(value)])
  }
}
