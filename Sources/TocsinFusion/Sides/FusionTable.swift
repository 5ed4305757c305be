/// The rows of a table in `Data/fusion`: tab-separated, the first row names the columns, `#` begins a comment.
struct FusionTable {
  struct Row {
    let fields: [String]
    /// From 1.
    let line: Int
  }

  let rows: [Row]

  init(_ text: String) {
    rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().dropFirst()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map { number, line in
        Row(
          fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init), line: number + 1)
      }
  }
}

/// Words that a name may hold one after the other; `*` stands for any one.
struct WordPattern: Hashable, Sendable {
  /// Lower-case.
  let words: [String]

  init(_ form: String) { words = form.lowercased().split(separator: " ").map(String.init) }

  func matches(_ text: String) -> Bool { matches(Self.words(in: text)) }

  /// - Parameter spoken: lower-case words.
  func matches(_ spoken: [String]) -> Bool {
    spoken.indices.contains { start in
      let window = spoken[start...].prefix(words.count)
      return window.count == words.count && zip(window, words).allSatisfy { $1 == "*" || $0 == $1 }
    }
  }

  static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isOfWord && $0 != "'" && $0 != "-" }.map(String.init)
  }
}

/// Why fusion could not be set up.
public enum FusionError: Error, Hashable, Sendable, CustomStringConvertible {
  case badOffice(file: String, line: Int)
  case badSide(file: String, line: Int)
  case badRepeat(file: String, line: Int)

  public var description: String {
    switch self {
    case .badOffice(let file, let line):
      "\(file):\(line): no row of form, role and source; write the three fields with tabs between, the role as in the guide"
    case .badSide(let file, let line):
      "\(file):\(line): no row of kind, form, side and source; write the four fields with tabs between, the kind "
        + "publisher, role or authorities, the side as a country's two letters"
    case .badRepeat(let file, let line):
      "\(file):\(line): no row of form, language and source; write the three fields with tabs between"
    }
  }
}
