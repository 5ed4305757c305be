internal import Foundation

/// Buffered standard output that notices a closed pipe.
struct OutputStream {
  private var buffer: [UInt8] = []
  private static let flushBytes = 1 << 16

  mutating func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.flushBytes { try flush() }
  }

  mutating func flush() throws {
    try FileHandle.standardOutput.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
