internal import Foundation

/// One line of the input, without its line end, counted from 1.
struct InputLine: Sendable {
  let number: Int
  let bytes: [UInt8]
  /// Whether it was longer than the bound; `bytes` then holds its beginning.
  let isTooLong: Bool
}

/// Reads a descriptor in batches of lines, in bounded memory.
struct LineReader {
  /// Lines beyond this are refused. Why: a report is some kilobytes; a line is held in memory whole.
  static let longestLineBytes = 4 << 20
  private static let batchLines = 256
  private static let batchBytes = 1 << 20
  private static let chunkBytes = 1 << 16

  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isSkipping = false
  private var number = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next lines; `nil` at the end. Answers as soon as what has arrived holds a line, so that it works in a pipe.
  mutating func nextBatch() -> [InputLine]? {
    var lines: [InputLine] = []
    var size = 0
    while lines.isEmpty && !isAtEnd || !isAtEnd && hasMore && lines.count < Self.batchLines && size < Self.batchBytes {
      let chunk = readChunk()
      size += chunk.count
      if chunk.isEmpty { finish(&lines) } else { split(chunk, &lines) }
    }
    return lines.isEmpty && isAtEnd ? nil : lines
  }

  /// Whether more can be read without waiting.
  private var hasMore: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Foundation.poll(&poll, 1, 0) > 0
  }

  private func readChunk() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, Self.chunkBytes)
      while got < 0 && errno == EINTR { got = read(descriptor, buffer.baseAddress, Self.chunkBytes) }
      count = max(0, got)
    }
  }

  private mutating func split(_ chunk: [UInt8], _ lines: inout [InputLine]) {
    var rest = chunk[...]
    while let end = rest.firstIndex(of: 0x0A) {
      append(rest[..<end])
      emit(&lines)
      rest = rest[(end + 1)...]
    }
    append(rest)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let room = Self.longestLineBytes - pending.count
    if bytes.count > room { isSkipping = true }
    pending.append(contentsOf: bytes.prefix(max(0, room)))
  }

  private mutating func emit(_ lines: inout [InputLine]) {
    number += 1
    if pending.last == 0x0D { pending.removeLast() }
    lines.append(InputLine(number: number, bytes: pending, isTooLong: isSkipping))
    pending = []
    isSkipping = false
  }

  private mutating func finish(_ lines: inout [InputLine]) {
    isAtEnd = true
    if !pending.isEmpty || isSkipping { emit(&lines) }
  }
}
