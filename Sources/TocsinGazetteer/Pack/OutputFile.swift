internal import Foundation

/// A file that is written from its beginning to its end.
package final class OutputFile {
  private let descriptor: Int32
  private let path: String
  private var isOpen = true
  /// How many bytes it holds.
  package private(set) var count = 0

  package init(_ path: String, isNew: Bool = true) throws {
    self.path = path
    descriptor = open(path, isNew ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw GazetteerError.unwritable(path: path, reason: "cannot be opened for writing") }
  }

  deinit { if isOpen { Foundation.close(descriptor) } }

  package func append(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0, at: count) }
    count += bytes.count
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws {
    try write(bytes, at: count)
    count += bytes.count
  }

  /// Writes over the beginning.
  package func overwrite(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0, at: 0) } }

  /// Brings it to the disk: a file that is then renamed is whole after a loss of power too.
  package func close() throws {
    isOpen = false
    let isSafe = fsync(descriptor) == 0
    guard Foundation.close(descriptor) == 0, isSafe else {
      throw GazetteerError.unwritable(path: path, reason: "cannot be brought to the disk")
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    var done = 0
    while done < bytes.count {
      let size = pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
      guard size > 0 else { throw GazetteerError.unwritable(path: path, reason: "no space is left for it") }
      done += size
    }
  }
}
