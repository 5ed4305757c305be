internal import TocsinLanguage
internal import TocsinModel

/// Finds streets whose word the one before them has said: «на улице Ленина повреждён автомобиль, на Октябрьской — забор».
struct StreetEllipsis {
  let gazetteer: Gazetteer
  let text: TokenizedText

  /// So many tokens behind the street the word still holds.
  private static let reach = 16
  private static let prepositions: WordSet = ["на", "по"]
  /// Of feminine adjectives in the cases that follow them.
  private static let endings: WordEndings = ["ской", "цкой", "ной", "вой", "ській", "цькій", "ній", "вій"]

  func members(behind street: FoundMention, besides taken: TokenSet) -> [FoundMention] {
    guard street.levelWords.contains(where: \.isStreet), !text.tokens[street.tokens.lowerBound].isLatin else {
      return []
    }
    var found: [FoundMention] = []
    let start = street.tokens.upperBound
    for index in start..<max(start, min(text.tokens.count - 1, start + Self.reach)) {
      if text.isWord(index, ".") { break }
      guard Self.prepositions.contains(text.tokens[index]), !taken.contains(index + 1), isStreetName(index + 1)
      else {
        continue
      }
      found.append(
        FoundMention(
          tokens: (index + 1)..<(index + 2), nameTokens: (index + 1)..<(index + 2), candidates: [],
          levelWords: street.levelWords.filter(\.isStreet), hasOwnLevelWord: true))
    }
    return found
  }

  /// A feminine adjective with a capital that nothing completes, and no town's name.
  private func isStreetName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.isCapitalised, text.ends(index, with: Self.endings),
      gazetteer.levelWords.longest(at: index + 1, in: text, side: .after) == nil, !isFollowedByName(index)
    else { return false }
    return !gazetteer.matches(named: text.words(index..<(index + 1))).contains { candidate in
      gazetteer.pack.population(Int(candidate.place.index)) ?? 0 >= Weights.smallPopulation
    }
  }

  private func isFollowedByName(_ index: Int) -> Bool {
    index + 1 < text.tokens.count && text.tokens[index + 1].kind == .word && text.tokens[index + 1].isCapitalised
  }
}
