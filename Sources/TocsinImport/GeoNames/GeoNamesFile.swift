internal import Foundation
internal import TocsinGazetteer

/// A file of GeoNames, read as often as needed.
struct GeoNamesFile {
  let path: String
  private let step: String
  private let progress: (GeoNamesImport.Progress) -> Void

  /// A longer line is none of GeoNames'. Unit: bytes.
  private static let lineLimit = 64 << 10

  init(_ file: URL, _ progress: @escaping (GeoNamesImport.Progress) -> Void) {
    self.init(path: file.path, step: "check", progress)
  }

  private init(path: String, step: String, _ progress: @escaping (GeoNamesImport.Progress) -> Void) {
    self.path = path
    self.step = step
    self.progress = progress
  }

  /// The same file under another step's name.
  func named(_ step: String) -> GeoNamesFile { GeoNamesFile(path: path, step: step, progress) }

  /// Calls `line` with the fields of each line; comments and empty lines are passed over.
  ///
  /// - Parameter marker: lines without these bytes are passed over unread.
  func forEachLine(
    marked marker: [UInt8] = [], _ line: (Result<[Substring], LineFault>, Int) throws -> Void
  ) throws {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    var lines = LineSplitter(limit: Self.lineLimit)
    try ArchiveReader(path: path).read(Self.isTable) { chunk, passed in
      progress(GeoNamesImport.Progress(step: step, bytes: passed, size: size))
      try lines.feed(chunk) { if Self.holds($0.bytes, marker) { try Self.split($0, line) } }
    }
    try lines.finish { if Self.holds($0.bytes, marker) { try Self.split($0, line) } }
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ marker: [UInt8]) -> Bool {
    guard let first = marker.first else { return true }
    var rest = line
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: marker) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Of the places of a dump those that can be read.
  func forEachRow(marked marker: [UInt8] = [], _ body: (GeoNamesRow) throws -> Void) throws {
    try forEachLine(marked: marker) { fields, _ in
      if let row = try? GeoNamesRow(fields.get()) { try body(row) }
    }
  }

  private static func isTable(_ name: String) -> Bool {
    let name = name.lowercased()
    return !name.contains("readme") && !name.contains("iso-languagecodes") && !name.hasSuffix("/")
  }

  private static func split(
    _ line: LineSplitter.Line, _ body: (Result<[Substring], LineFault>, Int) throws -> Void
  ) throws {
    guard let first = line.bytes.first, first != UInt8(ascii: "#") else { return }
    guard !line.isCut else { return try body(.failure(LineFault("longer than \(lineLimit) bytes")), line.number) }
    guard let text = String(validating: line.bytes, as: UTF8.self) else {
      return try body(.failure(LineFault("not UTF-8")), line.number)
    }
    try body(.success(text.split(separator: "\t", omittingEmptySubsequences: false)), line.number)
  }
}
