internal import TocsinModel
internal import TocsinStore

/// Parameters read as what they must be, each within its bounds.
extension QueryParameters {
  /// The same. Throws where one is not among `names`.
  func only(_ names: Set<String>) throws(Problem) -> QueryParameters {
    guard let unknown = self.names.first(where: { !names.contains($0) }) else { return self }
    let known = names.isEmpty ? "leave it out" : "use \(names.sorted().joined(separator: ", "))"
    throw .badParameter(unknown, "is not known here", remedy: known)
  }

  func number<Number: FixedWidthInteger>(_ name: String, in range: ClosedRange<Number>) throws(Problem) -> Number? {
    guard let text = try single(name) else { return nil }
    guard let number = Number(text), range.contains(number) else {
      throw .badParameter(
        name, "is not a whole number in range", remedy: "give \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// How many are asked for.
  func limit(default standard: Int = 100, in range: ClosedRange<Int> = IncidentQuery.limits) throws(Problem) -> Int {
    try number("limit", in: range) ?? standard
  }

  /// The number in a log behind which is read; 0 where it is missing.
  func sequence(_ name: String) throws(Problem) -> Int64 { try number(name, in: 0...Int64.max) ?? 0 }

  /// A number in the feed of changes, or a time; the beginning where it is missing.
  func mark(_ name: String) throws(Problem) -> ChangeMark {
    guard let text = try single(name) else { return .sequence(0) }
    if let sequence = Int64(text), sequence >= 0 { return .sequence(sequence) }
    guard let time = Timestamp(parameter: text) else {
      throw .badParameter(
        name, "is not a number of the feed and not an RFC 3339 time",
        remedy: "write it as in \(name)=120 or \(name)=2025-12-08T00:00:00Z")
    }
    return .time(time)
  }

  /// A text; `nil` where it is missing.
  func text(_ name: String, atMost bytes: Int) throws(Problem) -> String? {
    guard let text = try single(name) else { return nil }
    guard text.utf8.count <= bytes else {
      throw .badParameter(name, "is longer than \(bytes) bytes", remedy: "shorten it")
    }
    return text
  }

  /// Words of a list.
  func words<Word: RawRepresentable & CaseIterable & Hashable>(
    _ name: String
  ) throws(Problem) -> Set<Word> where Word.RawValue == String {
    var words: Set<Word> = []
    for text in list(name) {
      guard let word = Word(rawValue: text) else {
        throw .badParameter(
          name, "does not know “\(text.prefix(40))”",
          remedy: "use \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      words.insert(word)
    }
    return words
  }
}

extension Timestamp {
  /// An RFC 3339 time as an address holds it.
  ///
  /// Why: a `+` of the offset that was not percent-encoded arrives as a space.
  init?(parameter text: String) {
    let repaired = text.count == 25 ? String(text.prefix(19) + text.dropFirst(19).replacing(" ", with: "+")) : text
    guard let time = Timestamp(repaired) ?? Timestamp(text) else { return nil }
    self = time
  }
}
