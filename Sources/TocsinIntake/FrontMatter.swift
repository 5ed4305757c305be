internal import TocsinModel

/// The fields before a text, and the text.
struct FrontMatter {
  private(set) var fields: [String: String] = [:]
  let body: String
  private var lines: [String: Int] = [:]
  private let file: String

  private static let known: Set<String> = ["id", "source", "url", "published", "edited", "publisher", "home", "lang"]

  init(_ text: String, file: String) throws(IntakeError) {
    self.file = file
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard rows.first.map(Self.isFence) ?? false else {
      body = text
      return
    }
    guard let end = rows.dropFirst().firstIndex(where: Self.isFence) else {
      throw IntakeError(file: file, line: 1, what: "opens fields that nothing closes", whatToDo: "end them with '---'")
    }
    body = rows[(end + 1)...].joined(separator: "\n")
    for index in 1..<end { try read(rows[index], line: index + 1) }
  }

  private static func isFence(_ row: Substring) -> Bool {
    var row = row
    if row.unicodeScalars.first == "\u{FEFF}" { row.unicodeScalars.removeFirst() }
    while let last = row.last, last.isWhitespace { row.removeLast() }
    return row == "---"
  }

  private mutating func read(_ row: Substring, line: Int) throws(IntakeError) {
    if row.allSatisfy(\.isWhitespace) || row.first == "#" { return }
    let parts = row.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Self.trimmed(parts[0])
    guard parts.count == 2, Self.known.contains(name) else {
      let names = Self.known.sorted().joined(separator: ", ")
      throw IntakeError(
        file: file, line: line, what: "is no known field", whatToDo: "write one of \(names) as 'field: value'")
    }
    let value = Self.trimmed(parts[1])
    guard value.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw IntakeError(file: file, line: line, what: "has control characters", whatToDo: "take them out")
    }
    if !value.isEmpty { fields[name] = value }
    lines[name] = line
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    if text.count >= 2, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    return String(text)
  }

  /// A field that holds a time; `nil` where it is not given.
  func timestamp(_ name: String) throws(IntakeError) -> Timestamp? {
    guard let text = fields[name] else { return nil }
    if let time = Timestamp(text) { return time }
    throw IntakeError(
      file: file, line: lines[name], what: "'\(name)' is no time", whatToDo: "write it as 2025-12-08T12:00:00+03:00")
  }
}
