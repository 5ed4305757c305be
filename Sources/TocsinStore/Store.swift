internal import Foundation
internal import GRDB

/// What is known: reports with all their revisions, the claims that were taken from them, and the incidents that the
/// claims make, in one SQLite database.
///
/// A write that has returned survives a crash of the program and a loss of power. Any number of readers, in this
/// process or another, read a consistent state next to one writer. Methods block; none may be called from inside another.
public struct Store: Sendable {
  /// How a store is opened.
  public enum Access: Sendable {
    /// Creates the store where it is missing, and brings an older schema up to date.
    case readWrite
    /// Changes nothing; the store must exist.
    case readOnly
  }

  /// The name of the database within a data folder.
  public static let fileName = "tocsin.sqlite"

  let database: any DatabaseReader & Sendable
  private let writer: DatabasePool?
  /// The path of the database, for messages.
  public let path: String

  /// Opens the store of a data folder.
  ///
  /// - Throws: `StoreError` where it is missing (read only), newer than this program, locked, or no database.
  public init(folder: String, access: Access) throws {
    path = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(Self.fileName).path
    do {
      switch access {
      case .readWrite:
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let pool = try Self.openPool(path, readOnly: false)
        try Schema.migrate(pool, path: path)
        (database, writer) = (pool, pool)
      case .readOnly:
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path) }
        let pool = try Self.openForReading(path)
        try Schema.check(pool, path: path)
        (database, writer) = (pool, nil)
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.cannotOpen(path, reason: StoreError.reason(error))
    }
  }

  /// Why a second attempt: beside its database SQLite makes a file that readers and the writer share. Where nobody can
  /// write there is no writer, and it is told that the database never changes.
  private static func openForReading(_ path: String) throws -> DatabasePool {
    do {
      return try openPool(path, readOnly: true)
    } catch let error as DatabaseError where ReadOnlyFile.explains(error) {
      return try openPool(ReadOnlyFile(path: path).immutableURI(), readOnly: true)
    }
  }

  private static func openPool(_ path: String, readOnly: Bool) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busySeconds)
    configuration.foreignKeysEnabled = true
    let pool = try DatabasePool(path: path, configuration: configuration)
    if !readOnly {
      // Why: GRDB sets NORMAL in WAL mode, under which a power cut may lose the latest commits. The writer's cache holds
      // the inner pages of all indexes at a million reports, so that the cost of a write does not grow with the store.
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA cache_size = -\(writerCacheKibibytes)")
        try database.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
      }
    }
    return pool
  }

  /// Source: measured with scripts/bench-store; twice as much gains nothing.
  private static let writerCacheKibibytes = 96 * 1024
  /// Pages of 4 KiB after which the write-ahead log is written back: 16 MiB.
  private static let checkpointPages = 4096

  /// How long a write waits for another process's write.
  private static let busySeconds = 30.0

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard let writer else { throw StoreError.readOnly(path) }
    do {
      return try writer.write(body)
    } catch let error as DatabaseError where StoreError.isOfTheDisk(error) {
      throw StoreError.cannotWrite(path, reason: StoreError.reason(error))
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try database.read(body) }
}
