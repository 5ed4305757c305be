internal import Foundation
internal import GRDB

/// A database in a place where it cannot be written.
struct ReadOnlyFile {
  let path: String

  /// Whether a failure to open a database for reading may come from there.
  static func explains(_ error: DatabaseError) -> Bool {
    [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
  }

  /// The database as a URI that promises SQLite that it never changes.
  ///
  /// - Throws: `StoreError.othersMayWrite` where that may be untrue, `StoreError.unmerged` where changes lie beside it.
  func immutableURI() throws -> String {
    guard isOnReadOnlyDisk || isWritableByNobody else { throw StoreError.othersMayWrite(path) }
    guard Self.size(path + "-wal") == 0 else { throw StoreError.unmerged(path) }
    let allowed = CharacterSet.urlPathAllowed
    return "file:" + (path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path) + "?immutable=1"
  }

  private var isOnReadOnlyDisk: Bool {
    var status = statvfs()
    return statvfs(path, &status) == 0 && status.f_flag & UInt(ST_RDONLY) != 0
  }

  /// Whether the file and its folder have no right to write for anybody. Only the superuser could write then.
  private var isWritableByNobody: Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return [path, folder].allSatisfy { Self.mode($0) & (S_IWUSR | S_IWGRP | S_IWOTH) == 0 }
  }

  private static func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : ~0
  }

  /// 0 for a file that is not there.
  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
