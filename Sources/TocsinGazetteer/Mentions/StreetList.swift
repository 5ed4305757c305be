internal import TocsinLanguage
internal import TocsinModel

/// Finds the further streets of a list that one plural word names: «на улицах Чехова и Промышленной», "Lenin and Mira streets".
struct StreetList {
  let gazetteer: Gazetteer
  let text: TokenizedText

  /// A street's name has no more words than this.
  private static let longestName = 3

  /// The streets that follow or, in Latin letters, precede one with a plural word.
  func members(beside street: FoundMention) -> [FoundMention] {
    guard street.levelWords.allSatisfy(\.isPlural) else { return [] }
    let isBefore = street.tokens.lowerBound < street.nameTokens.lowerBound
    return isBefore ? following(street) : preceding(street)
  }

  private func following(_ street: FoundMention) -> [FoundMention] {
    var found: [FoundMention] = []
    var end = street.tokens.upperBound
    while let start = behindJoint(end), let name = name(from: start) {
      found.append(mention(name, like: street))
      end = name.upperBound
    }
    return found
  }

  private func preceding(_ street: FoundMention) -> [FoundMention] {
    var found: [FoundMention] = []
    var start = street.tokens.lowerBound
    while start > 1, isJoint(start - 1), let name = name(to: start - 1) {
      found.append(mention(name, like: street))
      start = name.lowerBound
    }
    return found.reversed()
  }

  private func behindJoint(_ index: Int) -> Int? {
    guard index < text.tokens.count, isJoint(index) else { return nil }
    return isJoint(index + 1) ? index + 2 : index + 1
  }

  private func isJoint(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    return text.mark(index) == 0x2C || Self.conjunctions.contains(text.tokens[index])
  }

  private static let conjunctions: WordSet = ["и", "та", "і", "й", "and"]

  /// Capitalised words, none of which a level word of its own follows or leads.
  private func name(from start: Int) -> Range<Int>? {
    var end = start
    while end < min(text.tokens.count, start + Self.longestName), isNameWord(end) { end += 1 }
    return isName(start..<end) ? start..<end : nil
  }

  private func name(to end: Int) -> Range<Int>? {
    var start = end
    while start > max(0, end - Self.longestName), isNameWord(start - 1) { start -= 1 }
    return isName(start..<end) ? start..<end : nil
  }

  private func isName(_ name: Range<Int>) -> Bool {
    !name.isEmpty && gazetteer.levelWords.longest(at: name.upperBound, in: text, side: .after) == nil && !isCity(name)
  }

  /// «улицы Гагарина, Белгород»: a city or a region in its nominative is no street of the list.
  private func isCity(_ name: Range<Int>) -> Bool {
    gazetteer.matches(named: text.words(name)).contains { candidate in
      let place = Int(candidate.place.index)
      guard candidate.inflection == .nominative, candidate.kind != .bare else { return false }
      return gazetteer.pack.level(place) == .region || gazetteer.pack.population(place) ?? 0 >= Weights.cityPopulation
    }
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.isCapitalised && gazetteer.levelWords.longest(at: index, in: text) == nil
  }

  private func mention(_ name: Range<Int>, like street: FoundMention) -> FoundMention {
    FoundMention(
      tokens: name, nameTokens: name, candidates: [], levelWords: street.levelWords.filter(\.isPlural),
      hasOwnLevelWord: true)
  }
}
