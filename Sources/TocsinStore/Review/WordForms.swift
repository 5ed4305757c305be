internal import GRDB

/// A user's words as a query of the index of words: every word, or a longer one that begins with it.
///
/// Why not FTS5's own prefixes: it joins the lists of all words of a prefix before it gives the first report, which takes
/// longer the more reports there are; words that are named are read from the newest report on, no further than asked.
struct WordForms {
  /// How much of a search is read: words, and letters of each.
  static let words = 8
  static let letters = 64
  /// A word's beginning that more words share counts as the whole word.
  private static let forms = 128
  /// Shorter words count as they are.
  private static let shortestPrefix = 3

  /// What `MATCH` reads; `nil` where no report can have all the words.
  let query: String?

  /// - Parameter text: anything; what the index's own tokeniser makes no word of is passed over.
  init(_ text: String, _ database: Database) throws {
    let tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
    let bounded = String(text.prefix(Self.words * (Self.letters + 1)))
    let tokens = try tokenizer.tokenize(query: bounded).map { String($0.token.prefix(Self.letters)) }
    let groups = try tokens.prefix(Self.words).map { try Self.forms(of: $0, database) }
    query =
      groups.isEmpty || groups.contains(where: \.isEmpty)
      ? nil : groups.map { "(" + $0.map(Self.quoted).joined(separator: " OR ") + ")" }.joined(separator: " AND ")
  }

  private static func forms(of word: String, _ database: Database) throws -> [String] {
    let statement = try database.cachedStatement(sql: "SELECT term FROM report_term WHERE term >= ? LIMIT 1")
    func next(from start: String) throws -> String? { try String.fetchOne(statement, arguments: [start]) }
    guard word.count >= shortestPrefix else { return try next(from: word) == word ? [word] : [] }
    var found: [String] = []
    var start = word
    while let term = try next(from: start), term.hasPrefix(word) {
      guard found.count < forms else { return [word] }
      found.append(term)
      // Why: the index reads all places of a word before it comes to the next one, unless it begins behind it.
      start = term + "\u{1}"
    }
    return found
  }

  private static func quoted(_ word: String) -> String { "\"" + word.replacing("\"", with: "\"\"") + "\"" }
}
