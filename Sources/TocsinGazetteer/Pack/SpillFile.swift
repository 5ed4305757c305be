package import Foundation

/// A temporary file that grows at its end and is read from its beginning; gone with its last holder.
///
/// It is unlinked as soon as it is open, so that an abandoned run leaves nothing behind.
package final class SpillFile {
  private let descriptor: Int32
  private let folder: String
  private var buffer: [UInt8] = []
  /// How many bytes it holds.
  package private(set) var count = 0

  private static let bufferSize = 256 << 10

  package init(in folder: URL) throws {
    self.folder = folder.path
    var path = Array(folder.appending(path: "spill-XXXXXX").path.utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else {
      throw GazetteerError.unwritable(path: folder.path, reason: "no temporary file can be made in it")
    }
    unlink(path)
  }

  deinit { close(descriptor) }

  package func append(_ bytes: UnsafeRawBufferPointer) throws {
    count += bytes.count
    guard bytes.count < Self.bufferSize else {
      try flush()
      return try write(bytes)
    }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  package func append(_ number: some FixedWidthInteger) throws {
    try withUnsafeBytes(of: number.littleEndian) { try append($0) }
  }

  /// Fills `into` from `offset` on as far as the file goes.
  ///
  /// - Returns: how many bytes were read.
  package func read(at offset: Int, into memory: UnsafeMutableRawBufferPointer) throws -> Int {
    try flush()
    var done = 0
    while done < memory.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: memory[done...])
      let size = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if size < 0 { throw GazetteerError.unreadable(path: folder, reason: "its temporary file cannot be read") }
      if size == 0 { break }
      done += size
    }
    return done
  }

  /// Gives all bytes from the first on, a stretch at a time.
  package func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var chunk = [UInt8](repeating: 0, count: Self.bufferSize)
    var offset = 0
    while offset < count {
      let size = try chunk.withUnsafeMutableBytes { try read(at: offset, into: $0) }
      try chunk.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<size])) }
      offset += size
    }
  }

  private func flush() throws {
    try buffer.withUnsafeBytes { try write($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    var done = 0
    while done < bytes.count {
      let size = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      guard size > 0 else { throw GazetteerError.unwritable(path: folder, reason: "no space for a temporary file") }
      done += size
    }
  }
}
