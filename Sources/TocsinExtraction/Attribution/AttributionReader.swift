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
    var speech = marks.filter { $0.sense == .speech }.map(\.tokens)
    speech += roles.compactMap { handsOver($0.mark) }
    if let acts = acts(marks, roles.map(\.role)) { speech.append(acts) }
    let spoken = roles.indices.compactMap { index -> (index: Int, distance: Int)? in
      let office = roles[index].mark.tokens
      guard let distance = speech.map({ Self.distance(office, $0) }).min(), distance <= Self.widestReach else {
        return nil
      }
      return (index, distance)
    }.min { left, right in rank(left, roles[left.index]) < rank(right, roles[right.index]) }
    guard
      let index = spoken?.index
        ?? roles.firstIndex(where: { speaksByForm($0, sentence) })
    else { return nil }
    let (mark, role) = speaker(ofRunAt: index, roles)
    return fact(mark, role, sentence)
  }

  /// The tokens between an office and a word of speech, whichever stands first.
  private static func distance(_ office: Range<Int>, _ speech: Range<Int>) -> Int {
    max(speech.lowerBound - office.upperBound, office.lowerBound - speech.lowerBound)
  }

  /// «по Сальдо», «цифри від начальника ОВА»: a preposition hands the speaker's words over.
  private func handsOver(_ role: Mark) -> Range<Int>? {
    guard role.tokens.lowerBound > 0 else { return nil }
    let first = role.tokens.lowerBound
    let index = isName(first - 1) && first > 1 ? first - 2 : first - 1
    let word = reading.text.foldedWord(index)
    let isBy = word == "по" && reading.text.tokens[first].isCapitalised && !reading.text.tokens[first].isAllCapitals
    return isBy || word == "от" || word == "від" ? index..<(index + 1) : nil
  }

  private static let deeds: [(role: SourceRole, kind: EventKind)] = [
    (.aviationAuthority, .restriction), (.emergencyMinistry, .alert), (.witnesses, .explosion),
  ]

  /// The aviation authority speaks by closing and opening airports, the emergency ministry by declaring alerts, people of a
  /// place by hearing blasts.
  private func acts(_ marks: [Mark], _ roles: [SourceRole]) -> Range<Int>? {
    let kind = Self.deeds.first { roles.contains($0.role) }?.kind
    return marks.first { mark in
      guard case .outcome(let outcome) = mark.sense else { return false }
      return outcome.kind == kind
    }?.tokens
  }

  /// Whom the speaker himself hands on; an office before bystanders and newsrooms, which only hand its words on; then the
  /// nearest to the word of speech.
  private func rank(_ spoken: (index: Int, distance: Int), _ role: (mark: Mark, role: SourceRole)) -> (Int, Int, Int) {
    (role.role.holdsOn ? isCited(role.mark) ? 0 : 1 : 2, spoken.distance, spoken.index)
  }

  /// «глава ОВА с посиланням на повітряне командування», "the mayor said, citing police".
  private func isCited(_ role: Mark) -> Bool {
    let first = role.tokens.lowerBound
    return (max(first - 4, 0)..<first).contains { index in
      reading.text.begins(index, with: Self.citations)
        && !(index..<first).contains { reading.text.mark($0) != 0 }
    }
  }

  /// Stems of the words that hand a claim back to its first speaker.
  private static let citations: WordStems = [
    "ссылк", "ссыла", "посилан", "посила", "citing", "cited", "referring", "reference",
  ]

  /// Words side by side are one speaker, and the first office of them says which («Governor Ruslan Kravchenko», "the press
  /// service of Rosaviatsia").
  private func speaker(ofRunAt index: Int, _ roles: [(mark: Mark, role: SourceRole)]) -> (mark: Mark, role: SourceRole)
  {
    var first = index
    while first > 0, adjoins(roles[first - 1].mark.tokens, roles[first].mark.tokens) { first -= 1 }
    var last = index
    while last + 1 < roles.count, adjoins(roles[last].mark.tokens, roles[last + 1].mark.tokens) { last += 1 }
    return roles[first...last].first { $0.role.holdsOn } ?? roles[first]
  }

  private func adjoins(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    right.lowerBound >= left.upperBound && (reading.text.distance(left, right) ?? .max) <= 1
      && !reading.marks(around: left.upperBound).contains {
        $0.sense == .junction(.and) && $0.tokens.lowerBound == left.upperBound
      }
  }

  /// A capitalised word, or the full stop of an initial.
  func isName(_ index: Int) -> Bool {
    guard reading.text.tokens.indices.contains(index) else { return false }
    if reading.text.tokens[index].kind == .word { return reading.text.tokens[index].isCapitalised }
    return reading.text.mark(index) == 0x2E && index > 0 && reading.text.tokens[index - 1].range.count <= 2
  }

  private func fact(_ mark: Mark, _ role: SourceRole, _ sentence: Sentence) -> AttributionFact {
    let name = PersonNameReader(text: reading.text, isUkrainian: reading.language == .ukrainian).name(
      after: mark.tokens, before: sentence.tokens.upperBound)
    let tokens = mark.tokens.lowerBound..<(name?.tokens.upperBound ?? mark.tokens.upperBound)
    return AttributionFact(attribution: Attribution(name: name?.latin, role: role), tokens: tokens, rule: mark.rule)
  }
}
