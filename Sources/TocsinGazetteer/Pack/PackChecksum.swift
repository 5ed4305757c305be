/// A checksum that reads eight bytes a step: it tells a damaged file, not a forged one.
enum PackChecksum {
  /// Source: the 64-bit golden ratio, and the prime of FNV-1a.
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// How often `passed` is called. Unit: bytes.
  static let stride = 8 << 20

  /// - Parameter passed: called after each stretch of `stride` bytes with the count of bytes read so far.
  static func of(_ bytes: UnsafeRawBufferPointer, passed: (Int) -> Void = { _ in }) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var offset = 0
    while offset + 32 <= bytes.count {
      lanes.0 = step(lanes.0, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      lanes.1 = step(lanes.1, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      lanes.2 = step(lanes.2, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      lanes.3 = step(lanes.3, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += 32
      if offset % stride == 0 { passed(offset) }
    }
    var sum = step(step(step(lanes.0, lanes.1), lanes.2), lanes.3)
    while offset < bytes.count {
      sum = step(sum, UInt64(bytes[offset]))
      offset += 1
    }
    return step(sum, UInt64(bytes.count))
  }

  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* multiplier
    return mixed ^ (mixed >> 29)
  }
}
