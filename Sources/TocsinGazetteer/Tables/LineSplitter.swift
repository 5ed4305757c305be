/// Cuts bytes that come in chunks into lines, and counts them. A line over the limit is given cut and said to be so.
public struct LineSplitter {
  /// A line with its number, from 1 on.
  public struct Line {
    public let bytes: ArraySlice<UInt8>
    public let number: Int
    /// Longer than the limit: `bytes` is its beginning.
    public let isCut: Bool
  }

  private let limit: Int
  private var pending: [UInt8] = []
  private var isOverlong = false
  private var number = 0

  /// - Parameter limit: the longest line, in bytes.
  public init(limit: Int = 1 << 20) { self.limit = limit }

  /// Gives the lines that end in this chunk, without their ends.
  public mutating func feed(_ chunk: ArraySlice<UInt8>, _ line: (Line) throws -> Void) rethrows {
    var start = chunk.startIndex
    while let end = chunk[start...].firstIndex(of: 0x0A) {
      if pending.isEmpty, end - start <= limit {
        try give(chunk[start..<end], false, line)
      } else {
        hold(chunk[start..<end])
        try givePending(line)
      }
      start = end + 1
    }
    hold(chunk[start...])
  }

  /// Gives the last line where no line end closes it.
  public mutating func finish(_ line: (Line) throws -> Void) rethrows {
    if !pending.isEmpty || isOverlong { try givePending(line) }
  }

  private mutating func hold(_ bytes: ArraySlice<UInt8>) {
    let room = limit - pending.count
    if bytes.count > room { isOverlong = true }
    pending.append(contentsOf: bytes.prefix(max(room, 0)))
  }

  private mutating func givePending(_ line: (Line) throws -> Void) rethrows {
    let (bytes, wasOverlong) = (pending, isOverlong)
    pending.removeAll(keepingCapacity: true)
    isOverlong = false
    try give(bytes[...], wasOverlong, line)
  }

  private mutating func give(_ bytes: ArraySlice<UInt8>, _ isCut: Bool, _ line: (Line) throws -> Void) rethrows {
    number += 1
    let text = bytes.last == 0x0D ? bytes.dropLast() : bytes
    try line(Line(bytes: text, number: number, isCut: isCut))
  }
}
