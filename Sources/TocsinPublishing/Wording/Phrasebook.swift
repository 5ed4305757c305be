public import TocsinModel

/// The interface's own sentences in every language of `Language`.
///
/// A table of tab-separated lines: key, en, ru, uk. A cell holds one phrase, or its plural forms parted by `|`;
/// `{name}` marks what is filled in. Lines that begin with `#` are notes.
public struct Phrasebook: Sendable {
  private let cells: [Language: [String: [String]]]

  /// Reads a table. Throws `PublishingError.badPhraseLine` for a line without all its cells, or a key that comes twice.
  public init(table: String, file: String) throws(PublishingError) {
    var cells: [Language: [String: [String]]] = [:]
    for (number, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 4, columns.allSatisfy({ !$0.isEmpty }) else {
        throw .badPhraseLine(file: file, line: number + 1, reason: "a line of \(columns.count) cells, or an empty one")
      }
      guard cells[.english]?[columns[0]] == nil else {
        throw .badPhraseLine(file: file, line: number + 1, reason: "the key \(columns[0]) comes twice")
      }
      for (language, cell) in zip([Language.english, .russian, .ukrainian], columns.dropFirst()) {
        cells[language, default: [:]][columns[0]] = cell.split(separator: "|").map(String.init)
      }
    }
    self.cells = cells
  }

  /// The keys, sorted.
  public var keys: [String] { (cells[.english] ?? [:]).keys.sorted() }

  /// All phrases of one language, as the page's script reads them: plural forms parted by `|`.
  public func phrases(in language: Language) -> [String: String] {
    (cells[language] ?? [:]).mapValues { $0.joined(separator: "|") }
  }

  /// The phrases of one language.
  public func voice(_ language: Language) -> Voice { Voice(language: language, phrases: cells[language] ?? [:]) }
}

/// The phrasebook opened at one language.
public struct Voice: Sendable {
  public let language: Language
  let phrases: [String: [String]]

  /// A phrase with its blanks filled; the key itself where the table has none, so that a gap shows and nothing fails.
  public func callAsFunction(_ key: String, _ blanks: [String: String] = [:]) -> String {
    fill(phrases[key]?.first ?? key, blanks)
  }

  /// The form of a phrase that goes with `number`, with `{n}` filled by it (or by `shown` in its place).
  public func callAsFunction(_ key: String, count number: Int, shown: String? = nil) -> String {
    let forms = phrases[key] ?? [key]
    let form = forms[min(PluralForm.index(number, in: language), forms.count - 1)]
    return fill(form, ["n": shown ?? String(number)])
  }

  public func has(_ key: String) -> Bool { phrases[key] != nil }

  private func fill(_ phrase: String, _ blanks: [String: String]) -> String {
    guard !blanks.isEmpty else { return phrase }
    var result = ""
    var rest = Substring(phrase)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += blanks[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
