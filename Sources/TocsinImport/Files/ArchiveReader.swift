internal import CArchive
internal import Foundation

/// Reads the one file that counts out of a `.zip`, or a plain or compressed file as it is, as a stream of chunks.
///
/// libarchive compares the checksum at the end of what it unpacks: read the whole before you believe any of it.
struct ArchiveReader {
  let path: String

  private static let blockSize = 256 << 10

  /// Calls `chunk` with the bytes of the first entry that `isWanted` by its name, and how many bytes of the file were read.
  ///
  /// - Throws: `ImportError.damaged` with the byte up to which the file could be read.
  func read(_ isWanted: (String) -> Bool, _ chunk: (ArraySlice<UInt8>, _ passed: Int) throws -> Void) throws {
    guard let archive = archive_read_new() else {
      throw ImportError.unreadable(path: path, reason: "no memory to open it")
    }
    defer { archive_read_free(archive) }
    archive_read_support_filter_all(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_raw(archive)
    guard archive_read_open_filename(archive, path, Self.blockSize) == ARCHIVE_OK else { throw failure(archive) }
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK, let entry else { throw failure(archive) }
      if isWanted(name(entry)) { return try content(archive, chunk) }
    }
    throw ImportError.unreadable(path: path, reason: "holds no table")
  }

  /// The entry's name; of a plain file its own.
  private func name(_ entry: OpaquePointer) -> String {
    let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    return name == "data" ? URL(filePath: path).lastPathComponent : name
  }

  private func content(_ archive: OpaquePointer, _ chunk: (ArraySlice<UInt8>, Int) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: Self.blockSize)
    while true {
      let size = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if size == 0 { return }
      guard size > 0 else { throw failure(archive) }
      try chunk(buffer[..<size], Int(archive_filter_bytes(archive, -1)))
    }
  }

  private func failure(_ archive: OpaquePointer) -> ImportError {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "cannot be read"
    guard FileManager.default.isReadableFile(atPath: path) else {
      return .unreadable(path: path, reason: "cannot be opened")
    }
    return .damaged(path: path, byte: Int(max(archive_filter_bytes(archive, -1), 0)), reason: reason)
  }
}
