internal import TocsinModel

/// Words in a publisher's name that tell which office it is, read from `Data/fusion/offices.tsv`.
public struct OfficeLexicon: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let pattern: WordPattern
    let role: SourceRole
    /// Whether a region has several of it, told apart by their names.
    let isLocal: Bool
  }

  private let rows: [Row]

  /// No offices: every publisher is an origin of its own.
  public init() { rows = [] }

  /// Reads the table: form, role, source, note, reach; the last is `local` for an office of which a region has several.
  /// - Throws: `FusionError` with the line of the first wrong row.
  public init(table: String, file: String) throws {
    rows = try FusionTable(table).rows.map { row in
      guard row.fields.count >= 3, !row.fields[0].isEmpty, let role = SourceRole(rawValue: row.fields[1]) else {
        throw FusionError.badOffice(file: file, line: row.line)
      }
      return Row(
        pattern: WordPattern(row.fields[0]), role: role, isLocal: row.fields.count > 4 && row.fields[4] == "local")
    }
  }

  /// The row that tells a publisher's office: of those that match the one of most words; `nil` where none does.
  func office(of publisher: String) -> Row? {
    rows.filter { $0.pattern.matches(publisher) }.max { $0.pattern.words.count < $1.pattern.words.count }
  }
}
