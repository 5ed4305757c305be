internal import Foundation
internal import TocsinModel

/// A text file: one report, with what is known of it between two lines of `---` before the text.
///
/// The fields are `id`, `source`, `url`, `published`, `edited`, `publisher`, `home` and `lang`, one `field: value` a line.
/// Without them the file's name is the id, and its folder's name the source.
public struct TextFileSource: Sendable {
  public let path: String
  public let limits: IntakeLimits

  public init(path: String, limits: IntakeLimits = IntakeLimits()) {
    self.path = path
    self.limits = limits
  }

  /// Reads the one report of the file.
  /// - Throws: `IntakeError` where the file cannot be opened, and whatever `handle` throws.
  public func read(_ handle: (IntakeItem) throws -> Void) throws {
    let bytes = try contents()
    let item: IntakeItem
    do throws(IntakeError) {
      item = .report(try report(bytes))
    } catch {
      item = .failure(error)
    }
    try handle(item)
  }

  /// The file up to one byte more than the limit.
  private func contents() throws -> [UInt8] {
    let file = try FileBytes(path: path)
    var bytes: [UInt8] = []
    while bytes.count <= limits.recordBytes {
      let piece = try file.next(path: path)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  private func report(_ bytes: [UInt8]) throws(IntakeError) -> IncomingReport {
    guard bytes.count <= limits.recordBytes else {
      throw error(nil, "is longer than \(limits.recordBytes) bytes", "cut it into reports")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error(nil, "is not UTF-8", "convert it, for example with iconv")
    }
    let document = try FrontMatter(text, file: path)
    let body = document.body.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !body.isEmpty else { throw error(nil, "has no text", "write the report below the second '---'") }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
    return IncomingReport(
      externalID: document.fields["id"] ?? fileStem(path),
      source: SourceKey.make(from: document.fields["source"] ?? folder) ?? "files", url: document.fields["url"],
      published: try document.timestamp("published"), edited: try document.timestamp("edited"),
      publisher: document.fields["publisher"], home: document.fields["home"],
      language: document.fields["lang"].flatMap(Language.init(rawValue:)), text: body)
  }

  private func error(_ line: Int?, _ what: String, _ whatToDo: String) -> IntakeError {
    IntakeError(file: path, line: line, what: what, whatToDo: whatToDo)
  }
}

/// A file's name without its extension.
func fileStem(_ path: String) -> String {
  URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
}
