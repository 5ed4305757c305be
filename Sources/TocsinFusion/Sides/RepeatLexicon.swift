/// Words by which a report tells a strike from an earlier one of the same day, read from `Data/fusion/again.tsv`.
public struct RepeatLexicon: Hashable, Sendable {
  /// By their first words.
  private let patterns: [String: [WordPattern]]

  /// No words: only places and times tell strikes apart.
  public init() { patterns = [:] }

  /// Reads the table: form, language, source, note.
  /// - Throws: `FusionError` with the line of the first wrong row.
  public init(table: String, file: String) throws {
    let read = try FusionTable(table).rows.map { row in
      guard row.fields.count >= 3, !row.fields[0].isEmpty else {
        throw FusionError.badRepeat(file: file, line: row.line)
      }
      return WordPattern(row.fields[0])
    }
    patterns = Dictionary(grouping: read) { $0.words[0] }
  }

  func isRepeat(_ text: String) -> Bool {
    if patterns.isEmpty { return false }
    let words = WordPattern.words(in: text)
    return words.indices.contains { start in
      (patterns[words[start]] ?? []).contains { $0.matches(Array(words[start...].prefix($0.words.count))) }
    }
  }
}
