internal import TocsinLanguage
internal import TocsinModel

/// Speakers that the form of a sentence shows, with no word of speech.
extension AttributionReader {
  /// Whether an office speaks by where it stands: before a colon, alone at the end, over a list, or at the head of a sentence.
  func speaksByForm(_ office: (mark: Mark, role: SourceRole), _ sentence: Sentence) -> Bool {
    isBeforeColon(office.mark, sentence) || standsAlone(office.mark, sentence)
      || reading.endsInColon(sentence) || opens(office, sentence)
  }

  /// «Мер Терехов поки не має скарг», "Mayor Ihor Terekhov goes through the map": what he does or has is news from him;
  /// «У Минобороны арифметика своя: …»: so are the figures behind the colon.
  private func opens(_ office: (mark: Mark, role: SourceRole), _ sentence: Sentence) -> Bool {
    guard office.role.holdsOn else { return false }
    let start = office.mark.tokens.lowerBound - sentence.tokens.lowerBound
    if start == 0, office.role.isHeldByPerson { return true }
    return start <= 1 && sentence.tokens.contains { reading.text.mark($0) == 0x3A }
  }

  /// Whether the speaker is all that stands between brackets, or behind the last comma of the sentence.
  private func standsAlone(_ mark: Mark, _ sentence: Sentence) -> Bool {
    var start = mark.tokens.lowerBound - 1
    while start >= sentence.tokens.lowerBound, isName(start), mark.tokens.lowerBound - start <= 3 { start -= 1 }
    var end = mark.tokens.upperBound
    while end < sentence.tokens.upperBound, isName(end), end - mark.tokens.upperBound < 3 { end += 1 }
    guard start >= sentence.tokens.lowerBound else { return false }
    if reading.text.mark(start) == 0x28 { return reading.text.mark(end) == 0x29 }
    let isLast = end >= sentence.tokens.upperBound - 1
    return isLast && [0x2C, 0x2014, 0x2013].contains(reading.text.mark(start))
  }

  /// Whether nothing but the speaker's name stands between the office and a colon.
  private func isBeforeColon(_ mark: Mark, _ sentence: Sentence) -> Bool {
    for index in mark.tokens.upperBound..<min(mark.tokens.upperBound + 4, sentence.tokens.upperBound) {
      if reading.text.mark(index) == 0x3A { return true }
      guard reading.text.tokens[index].isCapitalised else { return false }
    }
    return false
  }
}

extension Reading {
  /// Whether a sentence introduces what stands below it.
  func endsInColon(_ sentence: Sentence) -> Bool { text.mark(sentence.tokens.upperBound - 1) == 0x3A }
}

extension SourceRole {
  /// Whether its holder speaks as a person, and not as an office.
  fileprivate var isHeldByPerson: Bool {
    switch self {
    case .governor, .mayor, .districtHead, .militaryAdministration: true
    default: false
    }
  }
}
