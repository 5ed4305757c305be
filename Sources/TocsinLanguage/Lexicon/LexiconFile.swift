public import Foundation

/// One row of a lexicon table: a form, what it means, and where that comes from.
public struct LexiconRow: Sendable {
  /// The pattern of the form (see `WordPattern`).
  public let form: String
  /// The meaning: a word and its qualifiers, separated by spaces.
  public let meaning: [String]
  /// `file:line`, for messages and traces.
  public let subject: String
}

/// A tab-separated table of words: `form`, `meaning`, `source`, `note`; `#` begins a comment line.
public enum LexiconFile {
  /// Reads a table.
  ///
  /// - Throws: `LexiconError` where the file cannot be read or a row has no meaning or no source.
  public static func rows(at url: URL) throws(LexiconError) -> [LexiconRow] {
    guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8) else {
      throw LexiconError(subject: url.path, problem: "cannot be read as UTF-8 text", remedy: "restore the file")
    }
    return try rows(text, name: url.lastPathComponent)
  }

  /// Reads the text of a table that is called `name`.
  public static func rows(_ text: String, name: String) throws(LexiconError) -> [LexiconRow] {
    var rows: [LexiconRow] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, line.first != "#", !(index == 0 && line.hasPrefix("form\t")) else { continue }
      rows.append(try row(line, subject: "\(name):\(index + 1)"))
    }
    return rows
  }

  private static func row(_ line: Substring, subject: String) throws(LexiconError) -> LexiconRow {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 3, !columns[0].isEmpty, !columns[1].isEmpty, !columns[2].isEmpty else {
      throw LexiconError(
        subject: subject, problem: "a row needs form, meaning and source, parted by tabs",
        remedy: "fill in the missing column")
    }
    return LexiconRow(
      form: String(columns[0]), meaning: columns[1].split(separator: " ").map(String.init), subject: subject)
  }
}
