public import Foundation

/// One row of a lexicon table: a form, what it means, and where that comes from.
public struct LexiconRow: Sendable {
  /// The pattern of the form (see `WordPattern`).
  public let form: String
  /// The meaning: a word and its qualifiers, separated by spaces.
  public let meaning: [String]
  public let file: String
  /// Counted from 1.
  public let line: Int

  /// `file:line`, for messages and traces.
  public var subject: String { "\(file):\(line)" }
}

/// A tab-separated table of words: `form`, `meaning`, `source`, `note`; `#` begins a comment line.
public enum LexiconFile {
  /// Reads a table.
  ///
  /// - Throws: `LexiconError` where the file cannot be read or a row has no meaning or no source.
  public static func rows(at url: URL) throws(LexiconError) -> [LexiconRow] {
    guard let data = try? Data(contentsOf: url) else {
      throw LexiconError(subject: url.path, problem: "cannot be read", remedy: "restore the file")
    }
    return try rows(Array(data), name: url.lastPathComponent)
  }

  /// Reads the text of a table that is called `name`.
  public static func rows(_ text: String, name: String) throws(LexiconError) -> [LexiconRow] {
    try rows(Array(text.utf8), name: name)
  }

  private static func rows(_ bytes: [UInt8], name: String) throws(LexiconError) -> [LexiconRow] {
    var rows: [LexiconRow] = []
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      if !line.isEmpty, line.first != UInt8(ascii: "#"), number > 1 || !line.starts(with: header) {
        rows.append(try row(line, name, number))
      }
      start = end + 1
    }
    return rows
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let header = Array("form\t".utf8)

  private static func row(_ line: ArraySlice<UInt8>, _ name: String, _ number: Int) throws(LexiconError) -> LexiconRow {
    let columns = line.split(separator: tab, maxSplits: 3, omittingEmptySubsequences: false)
    guard columns.count >= 3, !columns[0].isEmpty, !columns[1].isEmpty, !columns[2].isEmpty else {
      throw LexiconError(
        subject: "\(name):\(number)", problem: "a row needs form, meaning and source, parted by tabs",
        remedy: "fill in the missing column")
    }
    let meaning = columns[1].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    return LexiconRow(form: String(decoding: columns[0], as: UTF8.self), meaning: meaning, file: name, line: number)
  }
}
