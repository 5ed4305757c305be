internal import Foundation
internal import TocsinModel

/// A fact table that an import wrote: read as a stream, as often as needed. Units come before what lies in them.
struct ImportTable {
  let url: URL

  private static let chunkSize = 1 << 20

  func forEachRow(_ body: (FactRow) throws -> Void) throws {
    guard let file = try? FileHandle(forReadingFrom: url) else {
      throw GazetteerError.unreadable(path: url.path, reason: "cannot be opened")
    }
    defer { try? file.close() }
    var lines = LineSplitter()
    while let chunk = try file.read(upToCount: Self.chunkSize), !chunk.isEmpty {
      try lines.feed([UInt8](chunk)[...]) { try read($0, body) }
    }
    try lines.finish { try read($0, body) }
  }

  private func read(_ line: LineSplitter.Line, _ body: (FactRow) throws -> Void) throws {
    guard line.number > 1, let first = line.bytes.first, first != UInt8(ascii: "#") else { return }
    let fields = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false).map {
      Substring(String(decoding: $0, as: UTF8.self))
    }
    try body(FactTable.row(fields, file: url.path, line: line.number))
  }
}
