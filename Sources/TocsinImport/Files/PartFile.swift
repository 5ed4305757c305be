internal import Foundation

/// A text file that is written beside its place and moved there when it is whole.
final class PartFile {
  private let target: URL
  private let part: URL
  private let file: FileHandle
  private var buffer = Data()
  private var isDone = false

  private static let bufferSize = 1 << 20

  init(_ target: URL) throws {
    self.target = target
    part = target.appendingPathExtension("part")
    try? FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard FileManager.default.createFile(atPath: part.path, contents: nil),
      let file = try? FileHandle(forWritingTo: part)
    else { throw ImportError.unwritable(path: target.path, reason: "cannot be written") }
    self.file = file
  }

  deinit { if !isDone { try? FileManager.default.removeItem(at: part) } }

  func append(_ line: String) throws {
    buffer.append(contentsOf: line.utf8)
    buffer.append(0x0A)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Moves the file to its place.
  func commit() throws {
    try flush()
    guard (try? file.synchronize()) != nil, (try? file.close()) != nil, rename(part.path, target.path) == 0 else {
      throw ImportError.unwritable(path: target.path, reason: "cannot be brought to the disk")
    }
    isDone = true
  }

  private func flush() throws {
    do {
      try file.write(contentsOf: buffer)
    } catch {
      throw ImportError.unwritable(path: target.path, reason: "no space is left for it")
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
