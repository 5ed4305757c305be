package import Foundation

/// Sorts more fixed-size records than memory should hold: full chunks are sorted and spilled, then merged.
///
/// Equal records keep no order: make records that differ. Memory: `memoryLimit` while records come, a small part of it after.
package struct ExternalSorter<Record: BitwiseCopyable & Comparable> {
  private let folder: URL
  private let chunkCount: Int
  private var chunk: [Record] = []
  private var runs: [SpillFile] = []

  /// - Parameters:
  ///   - folder: where the spilled runs are written.
  ///   - memoryLimit: what the records in memory may take, in bytes.
  package init(folder: URL, memoryLimit: Int = 64 << 20) {
    self.folder = folder
    chunkCount = max(memoryLimit / MemoryLayout<Record>.stride, 1)
  }

  package mutating func append(_ record: Record) throws {
    chunk.append(record)
    if chunk.count >= chunkCount { try spill() }
  }

  private mutating func spill() throws {
    chunk.sort()
    let run = try SpillFile(in: folder)
    try chunk.withUnsafeBytes { try run.append($0) }
    runs.append(run)
    chunk.removeAll(keepingCapacity: true)
  }

  /// Gives all records in ascending order; the sorter is empty afterwards.
  package mutating func forEachSorted(_ body: (Record) throws -> Void) throws {
    defer {
      chunk = []
      runs = []
    }
    guard !runs.isEmpty else {
      chunk.sort()
      return try chunk.forEach(body)
    }
    if !chunk.isEmpty { try spill() }
    chunk = []
    try merge(body)
  }

  private func merge(_ body: (Record) throws -> Void) throws {
    var heads = try runs.map { try SortedRun<Record>($0) }.filter { $0.head != nil }
    while heads.count > 1 {
      var least = 0
      for index in 1..<heads.count where heads[index] < heads[least] { least = index }
      let next = least == 0 ? heads[1...].min() : heads.enumerated().filter { $0.offset != least }.map(\.element).min()
      try drain(&heads[least], upTo: next?.head, body)
      if heads[least].head == nil { heads.remove(at: least) }
    }
    if !heads.isEmpty { try drain(&heads[0], upTo: nil, body) }
  }

  /// Gives the records of a run as long as none of another run comes before them.
  private func drain(_ run: inout SortedRun<Record>, upTo limit: Record?, _ body: (Record) throws -> Void) throws {
    while let record = run.head {
      if let limit, limit < record { return }
      try body(record)
      try run.advance()
    }
  }
}

/// A spilled run, read through a buffer.
private struct SortedRun<Record: BitwiseCopyable & Comparable>: Comparable {
  private let file: SpillFile
  private var offset = 0
  private var buffer: [Record] = []
  private var position = 0

  private static var bufferCount: Int { max((1 << 20) / MemoryLayout<Record>.stride, 1) }

  init(_ file: SpillFile) throws {
    self.file = file
    try fill()
  }

  var head: Record? { position < buffer.count ? buffer[position] : nil }

  mutating func advance() throws {
    position += 1
    if position == buffer.count { try fill() }
  }

  private mutating func fill() throws {
    let stride = MemoryLayout<Record>.stride
    let count = min(Self.bufferCount, (file.count - offset) / stride)
    position = 0
    guard count > 0 else {
      buffer = []
      return
    }
    let (file, offset) = (file, offset)
    buffer = try Array(unsafeUninitializedCapacity: count) { memory, filled in
      filled = try file.read(at: offset, into: UnsafeMutableRawBufferPointer(memory)) / stride
    }
    self.offset += count * stride
  }

  static func == (left: Self, right: Self) -> Bool { left.head == right.head }

  static func < (left: Self, right: Self) -> Bool {
    guard let one = left.head, let other = right.head else { return left.head != nil }
    return one < other
  }
}
