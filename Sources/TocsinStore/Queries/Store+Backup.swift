internal import Foundation
internal import GRDB

extension Store {
  /// Writes a consistent copy of the whole store to a file, while others read and write.
  ///
  /// The copy is one file with nothing beside it, named `tocsin.sqlite` it is a store; an existing file is replaced
  /// only once the copy is complete.
  /// - Throws: `StoreError.backupFailed`.
  public func backup(to path: String) throws {
    let partial = path + ".partial"
    do {
      try? FileManager.default.removeItem(atPath: partial)
      try copy(to: partial)
      try Self.flush(partial)
      guard rename(partial, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      try Self.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw StoreError.backupFailed(path, reason: StoreError.reason(error))
    }
  }

  private func copy(to path: String) throws {
    let target = try DatabaseQueue(path: path)
    try database.backup(to: target)
    try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try target.close()
  }

  /// Waits until a file or a folder is on the disk.
  private static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}
