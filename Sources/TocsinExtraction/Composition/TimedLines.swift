internal import TocsinLanguage

/// Knows the lines of a chronicle, each of which begins with its hour («22:21. …»).
struct TimedLines {
  private let lines: Set<Int>
  private let lineOf: [Int: Int]

  init(_ clauses: [Clause]) {
    lines = Set(clauses.filter(\.beginsWithClock).map(\.sentence.line))
    lineOf = Dictionary(clauses.map { ($0.sentenceIndex, $0.sentence.line) }) { first, _ in first }
  }

  /// Whether the line of a sentence begins with an hour.
  func isTimed(_ sentence: Int) -> Bool { lineOf[sentence].map(lines.contains) ?? false }
}

extension Clause {
  fileprivate var beginsWithClock: Bool {
    sentence.beginsLine
      && times.contains { $0.isExact && $0.tokens.lowerBound <= sentence.tokens.lowerBound + 1 }
  }
}
