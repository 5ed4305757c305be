internal import TocsinModel

/// A JSON Lines file: one report a line, in the fields of `tocsin extract` with `source`, `url`, `edited` and
/// `deleted`. A later line with the same source and id is an edit.
public struct JSONLinesSource: Sendable {
  public let path: String
  public let limits: IntakeLimits

  public init(path: String, limits: IntakeLimits = IntakeLimits()) {
    self.path = path
    self.limits = limits
  }

  /// Reads the file in order; blank lines are left out.
  /// - Throws: `IntakeError` where the file cannot be read, and whatever `handle` throws.
  public func read(_ handle: (IntakeItem) throws -> Void) throws {
    let file = try FileBytes(path: path)
    let defaultSource = SourceKey.make(from: fileStem(path)) ?? "lines"
    var reader = LineReader(limit: limits.recordBytes)
    func take(_ line: LineReader.Line, _ number: Int) throws {
      guard let item = item(line, number, defaultSource) else { return }
      try handle(item)
    }
    while true {
      let piece = try file.next(path: path)
      if piece.isEmpty { break }
      try reader.take(piece, take)
    }
    try reader.finish(take)
  }

  private func item(_ line: LineReader.Line, _ number: Int, _ defaultSource: String) -> IntakeItem? {
    guard case .bytes(let bytes) = line else {
      return failure(number, "is longer than \(limits.recordBytes) bytes", "cut it into reports")
    }
    if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return nil }
    do {
      let record = try BoundedJSON.decode(ReportLine.self, from: bytes, depth: limits.depth)
      return .report(record.report(defaultSource: defaultSource))
    } catch {
      return failure(number, error.what, "give one JSON object with 'id' and 'text' a line")
    }
  }

  private func failure(_ line: Int, _ what: String, _ whatToDo: String) -> IntakeItem {
    .failure(IntakeError(file: path, line: line, what: what, whatToDo: whatToDo))
  }
}
