internal import TocsinLanguage
internal import TocsinModel

/// Finds the names of a text with their level words, and the lists that share one.
struct MentionFinder {
  private let gazetteer: Gazetteer
  private let text: TokenizedText

  init(_ gazetteer: Gazetteer, _ text: TokenizedText) {
    self.gazetteer = gazetteer
    self.text = text
  }

  func mentions() -> [FoundMention] {
    let streets = StreetFinder(gazetteer, text).streets()
    let taken = Set(streets.flatMap(\.tokens))
    var mentions = gazetteer.names(in: text).filter { match in taken.isDisjoint(with: match.tokens) }
      .map(withLevelWord).filter(isName)
    mentions += strayListMembers(mentions, taken)
    mentions += streets
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return ListReader(text: text).grouped(mentions)
  }

  // MARK: - Level words

  private func withLevelWord(_ match: NameMatch) -> FoundMention {
    var mention = FoundMention(tokens: match.tokens, nameTokens: match.tokens, candidates: match.candidates)
    if let (words, end) = levelWord(after: match.tokens.upperBound), fits(words, .after, match) {
      mention.tokens = match.tokens.lowerBound..<end
      mention.levelWords = words.filter { $0.stands(.after) }
    } else if let (words, start) = levelWord(before: match.tokens.lowerBound), fits(words, .before, match) {
      mention.tokens = start..<match.tokens.upperBound
      mention.levelWords = words.filter { $0.stands(.before) }
    }
    mention.hasOwnLevelWord = !mention.levelWords.isEmpty
    return mention
  }

  private func levelWord(after end: Int) -> ([LevelWord], Int)? {
    guard text.tokens.indices.contains(end) else { return nil }
    return gazetteer.levelWords.longest(at: end, in: text)
  }

  private func levelWord(before start: Int) -> ([LevelWord], Int)? {
    let article = start > 0 && text.isWord(start - 1, "the") ? start - 1 : start
    for begin in stride(from: article - 4, to: article, by: 1) where begin >= 0 {
      guard let (words, end) = gazetteer.levelWords.longest(at: begin, in: text), end == article else { continue }
      return (words, begin)
    }
    return nil
  }

  /// Whether some candidate can be what the word says, so that «в Белгороде областной совет» keeps its city.
  private func fits(_ words: [LevelWord], _ side: LevelWord.Side, _ match: NameMatch) -> Bool {
    words.contains { word in
      guard word.stands(side), !word.isStreet else { return false }
      if word.isSite {
        return word.isPlural || match.candidates.contains { allows(word, $0) } || word.types.contains("airport")
      }
      return match.candidates.contains { allows(word, $0) }
    }
  }

  private func allows(_ word: LevelWord, _ candidate: NameCandidate) -> Bool {
    let index = Int(candidate.place.index)
    return word.allows(level: gazetteer.pack.level(index), type: gazetteer.pack.type(index))
  }

  // MARK: - What is no name

  /// Offices, first names and surnames stand before or instead of places: «губернатор Белгородов», "Governor Kim".
  private func isName(_ mention: FoundMention) -> Bool {
    if mention.hasOwnLevelWord { return true }
    let name = mention.nameTokens
    if name.count == 1, gazetteer.stopWords.sort(of: text.tokens[name.lowerBound]) != nil { return false }
    let before = name.lowerBound - 1
    guard before >= 0, text.tokens[before].kind == .word, text.tokens[name.lowerBound].gap == .space else {
      return true
    }
    switch gazetteer.stopWords.sort(of: text.tokens[before]) {
    case .firstName: return false
    case .title: return !isPerson(mention)
    default: return true
    }
  }

  /// After an office: a person where another capitalised word follows, or the form is a nominative.
  private func isPerson(_ mention: FoundMention) -> Bool {
    let next = mention.nameTokens.upperBound
    guard text.tokens.indices.contains(next), text.tokens[next].kind == .word else { return false }
    return text.tokens[next].isCapitalised && !text.tokens[mention.nameTokens.lowerBound].isLatin
      && mention.candidates.allSatisfy { gazetteer.pack.population(Int($0.place.index)) ?? 0 < 50_000 }
  }

  // MARK: - Misspelt members of a list

  /// Capitalised words between the members of a list that a plural level word heads: names that no form fits.
  private func strayListMembers(_ mentions: [FoundMention], _ taken: Set<Int>) -> [FoundMention] {
    let covered = taken.union(mentions.flatMap(\.tokens))
    return ListHeads(gazetteer: gazetteer, text: text).members().filter { covered.isDisjoint(with: $0.tokens) }.map {
      member in
      var mention = FoundMention(tokens: member.tokens, nameTokens: member.tokens, candidates: [])
      mention.levelWords = member.levelWords
      mention.isMisspelt = true
      return mention
    }
  }
}
