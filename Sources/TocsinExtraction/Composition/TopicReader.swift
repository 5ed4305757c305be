internal import TocsinLanguage

/// Knows the paragraphs that are about something else: drills, matches, trials, the weather.
struct TopicReader {
  private let paragraphs: Set<Int>

  init(_ clauses: [Clause]) {
    let isNature = clauses.allSatisfy(\.threats.isEmpty) && clauses.contains { $0.discourse.contains(.nature) }
    paragraphs = Set(clauses.filter { isNature || $0.discourse.contains(.topic) }.map(\.sentence.paragraph))
  }

  /// Marks every clause of such a paragraph, and of the headline just over it, as unrelated.
  func silence(_ clauses: inout [Clause]) {
    guard !paragraphs.isEmpty else { return }
    for index in clauses.indices where isSilent(clauses[index].sentence) {
      clauses[index].discourse.insert(.unrelated)
    }
  }

  private func isSilent(_ sentence: Sentence) -> Bool {
    paragraphs.contains(sentence.paragraph)
      || sentence.form == .heading && paragraphs.contains(sentence.paragraph + 1)
  }
}
