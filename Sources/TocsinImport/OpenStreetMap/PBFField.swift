/// Reads the fields of one protocol-buffer message in place; every length is checked.
struct PBFFields {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  struct Field {
    let number: UInt64
    /// The value of a varint; 0 for a field of bytes.
    let value: UInt64
    /// The content of a field of bytes; empty for a varint.
    let content: UnsafeRawBufferPointer
  }

  struct Malformed: Error {}

  /// The next field; `nil` at the end.
  mutating func next() throws(Malformed) -> Field? {
    guard position < bytes.count else { return nil }
    let tag = try varint()
    switch tag & 7 {
    case 0: return Field(number: tag >> 3, value: try varint(), content: Self.empty)
    case 1: return Field(number: tag >> 3, value: 0, content: try take(8))
    case 2: return Field(number: tag >> 3, value: 0, content: try take(varint()))
    case 5: return Field(number: tag >> 3, value: 0, content: try take(4))
    default: throw Malformed()
    }
  }

  private static var empty: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

  private mutating func take(_ count: UInt64) throws(Malformed) -> UnsafeRawBufferPointer {
    guard count <= UInt64(bytes.count - position) else { throw Malformed() }
    defer { position += Int(count) }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<(position + Int(count))])
  }

  private mutating func varint() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard position < bytes.count else { throw Malformed() }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    throw Malformed()
  }
}
