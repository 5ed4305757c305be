internal import Foundation

/// The bytes of a packed gazetteer: a mapped file, or memory of our own. Freed with the last holder.
///
/// Why `@unchecked`: the memory is written before the object exists and never after, so that any thread may read it.
final class PackBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file read-only.
  init(mapping path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw GazetteerError.unreadable(path: path, reason: "cannot be opened") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw GazetteerError.unreadable(path: path, reason: "is not a file")
    }
    let size = Int(status.st_size)
    guard size >= PackFormat.headerSize else {
      throw GazetteerError.damagedPack(path: path, reason: "\(size) bytes, too short for a gazetteer")
    }
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
      throw GazetteerError.unreadable(path: path, reason: "cannot be mapped")
    }
    buffer = UnsafeRawBufferPointer(start: base, count: size)
    isMapped = true
  }

  init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 8)
    memory.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[0..<bytes.count])
    isMapped = false
  }

  /// Gives the first `count` bytes' pages back to the system; they come again from the file where they are needed.
  func release(first count: Int) {
    guard isMapped, let base = UnsafeMutableRawPointer(mutating: buffer.baseAddress) else { return }
    madvise(base, min(count, buffer.count), MADV_DONTNEED)
  }

  deinit {
    guard let base = UnsafeMutableRawPointer(mutating: buffer.baseAddress) else { return }
    if isMapped { munmap(base, buffer.count) } else { base.deallocate() }
  }
}
