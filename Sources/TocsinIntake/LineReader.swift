/// Cuts a stream of bytes into lines of bounded length.
struct LineReader {
  enum Line: Equatable {
    /// A line without its end (`\n` or `\r\n`).
    case bytes([UInt8])
    /// A line that was longer than the limit and was skipped.
    case tooLong
  }

  private let limit: Int
  private var pending: [UInt8] = []
  private var isSkipping = false
  /// The number of the line that was handed out last, from 1.
  private(set) var number = 0

  init(limit: Int) { self.limit = limit }

  /// Takes the next piece and hands out every line that it completes.
  mutating func take(_ piece: [UInt8], _ handle: (Line, Int) throws -> Void) rethrows {
    var rest = piece[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<end])
      try flush(handle)
      rest = rest[(end + 1)...]
    }
    append(rest)
  }

  /// Hands out a last line that has no end.
  mutating func finish(_ handle: (Line, Int) throws -> Void) rethrows {
    if !pending.isEmpty || isSkipping { try flush(handle) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if isSkipping || bytes.isEmpty { return }
    if pending.count + bytes.count > limit {
      isSkipping = true
      pending = []
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  private mutating func flush(_ handle: (Line, Int) throws -> Void) rethrows {
    number += 1
    if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
    let line: Line = isSkipping ? .tooLong : .bytes(pending)
    pending.removeAll(keepingCapacity: true)
    isSkipping = false
    try handle(line, number)
  }
}
