internal import TocsinLanguage

/// English threat words that only qualify a noun: they count no threats.
extension ThreatReader {
  /// "Drone raid", and "missile" in "a missile and drone attack".
  func isAttribute(_ threat: Range<Int>) -> Bool {
    let next = threat.upperBound
    if qualifies(next) { return true }
    guard ["and", "or"].contains(where: { reading.text.isWord(next, $0) }),
      let joined = reading.marks(startingIn: (next + 1)..<(next + 2)).first(where: { $0.dimension == .threat })
    else { return false }
    return Self.nouns.contains(reading.text.foldedWord(joined.tokens.upperBound - 1))
      || qualifies(joined.tokens.upperBound)
  }

  private func qualifies(_ next: Int) -> Bool {
    guard reading.text.tokens.indices.contains(next) else { return false }
    if Self.nouns.contains(reading.text.foldedWord(next)) { return true }
    return reading.marks(around: next).contains { mark in
      guard mark.tokens.lowerBound == next, case .outcome(let outcome) = mark.sense else { return false }
      return outcome.grade == .noun
    }
  }

  private static let nouns: Set<String> = [
    "attack", "raid", "strike", "threat", "danger", "alert", "assault", "debris", "barrage", "onslaught", "bombardment",
    "fire", "salvo", "wave",
  ]
}
