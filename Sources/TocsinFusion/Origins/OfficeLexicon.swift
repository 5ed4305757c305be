internal import TocsinModel

/// Words in a publisher's name that tell which office it is, read from `Data/fusion/offices.tsv`.
public struct OfficeLexicon: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    /// Lower-case words; `*` stands for any one.
    let words: [String]
    let role: SourceRole

    /// Whether a name holds the words, one after the other.
    func matches(_ name: String) -> Bool {
      let spoken = OfficeLexicon.words(name)
      return spoken.indices.contains { start in
        let window = spoken[start...].prefix(words.count)
        return window.count == words.count && zip(window, words).allSatisfy { $1 == "*" || $0 == $1 }
      }
    }
  }

  private let rows: [Row]

  /// No offices: every publisher is an origin of its own.
  public init() { rows = [] }

  /// Reads the table: form, role, source, note, tab-separated; the first row names the columns, `#` begins a comment.
  /// - Throws: `FusionError` with the line of the first wrong row.
  public init(table: String, file: String) throws {
    var rows: [Row] = []
    for (number, line) in table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if number == 0 || line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3, !fields[0].isEmpty, let role = SourceRole(rawValue: String(fields[1])) else {
        throw FusionError.badOffice(file: file, line: number + 1)
      }
      rows.append(Row(words: fields[0].lowercased().split(separator: " ").map(String.init), role: role))
    }
    self.rows = rows
  }

  /// The row that tells a publisher's office: of those that match the one of most words; `nil` where none does.
  func office(of publisher: String) -> Row? {
    rows.filter { $0.matches(publisher) }.max { $0.words.count < $1.words.count }
  }

  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.map(String.init)
  }
}

/// Why fusion could not be set up.
public enum FusionError: Error, Hashable, Sendable, CustomStringConvertible {
  case badOffice(file: String, line: Int)

  public var description: String {
    switch self {
    case .badOffice(let file, let line):
      "\(file):\(line): no row of form, role and source; write the three fields with tabs between, the role as in the guide"
    }
  }
}
