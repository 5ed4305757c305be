internal import TocsinLanguage
internal import TocsinModel

/// Whose words a sentence hands on, and where it says so.
struct AttributionFact: Sendable {
  let attribution: Attribution
  let tokens: Range<Int>
  let rule: String
}

/// Finds the offices and persons that a sentence attributes its claims to.
struct AttributionReader {
  let reading: Reading

  /// How far, in tokens, an office may stand from the word by which it speaks.
  private static let widestReach = 14

  /// The office nearest to a word of speech; an office before a colon; or the only thing that a short line says.
  func attribution(in sentence: Sentence) -> AttributionFact? {
    let marks = reading.marks(in: sentence.tokens)
    let roles = marks.compactMap { mark -> (mark: Mark, role: SourceRole)? in
      guard case .role(let role) = mark.sense else { return nil }
      return (mark, role)
    }
    guard !roles.isEmpty else { return nil }
    let speech = marks.filter { $0.sense == .speech }.map(\.tokens)
    let spoken = roles.compactMap { role in
      speech.map { abs($0.lowerBound - role.mark.tokens.lowerBound) }.min().map { (role, $0) }
    }.filter { $0.1 <= Self.widestReach }.min {
      ($0.1, $0.0.mark.tokens.lowerBound) < ($1.1, $1.0.mark.tokens.lowerBound)
    }
    guard let (mark, role) = spoken?.0 ?? roles.first(where: { isBeforeColon($0.mark, sentence) }) else { return nil }
    return fact(mark, role, sentence)
  }

  /// Whether nothing but the speaker's name stands between the office and a colon.
  private func isBeforeColon(_ mark: Mark, _ sentence: Sentence) -> Bool {
    for index in mark.tokens.upperBound..<min(mark.tokens.upperBound + 4, sentence.tokens.upperBound) {
      if reading.text.mark(index) == 0x3A { return true }
      guard reading.text.tokens[index].isCapitalised else { return false }
    }
    return false
  }

  private func fact(_ mark: Mark, _ role: SourceRole, _ sentence: Sentence) -> AttributionFact {
    let name = PersonNameReader(text: reading.text).name(after: mark.tokens, before: sentence.tokens.upperBound)
    let tokens = mark.tokens.lowerBound..<(name?.tokens.upperBound ?? mark.tokens.upperBound)
    return AttributionFact(attribution: Attribution(name: name?.latin, role: role), tokens: tokens, rule: mark.rule)
  }
}
