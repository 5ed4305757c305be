internal import GRDB

/// The database's shape. Migrations are only ever appended; one that has been released never changes.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 reports") { try $0.execute(sql: reports) }
    migrator.registerMigration("0002 claims") { try $0.execute(sql: claims) }
    migrator.registerMigration("0003 incidents") { try $0.execute(sql: incidents) }
    migrator.registerMigration("0004 review") { try $0.execute(sql: review) }
    migrator.registerMigration("0005 segments") { try $0.execute(sql: segments) }
    migrator.registerMigration("0006 desk") { try $0.execute(sql: desk) }
    return migrator
  }

  /// Brings the database up to date.
  static func migrate(_ pool: DatabasePool, path: String) throws {
    let isNewer = try pool.read { try migrator.hasBeenSuperseded($0) }
    if isNewer { throw StoreError.newer(path) }
    try migrator.migrate(pool)
  }

  /// Throws where the database is newer or older than this program.
  static func check(_ pool: DatabasePool, path: String) throws {
    try pool.read { database in
      if try migrator.hasBeenSuperseded(database) { throw StoreError.newer(path) }
      if try !migrator.hasCompletedMigrations(database) { throw StoreError.outdated(path) }
    }
  }
}
