internal import TocsinLanguage
internal import TocsinModel

/// Finds names that fit no form, where a level word of regions or districts says that they are names: beside it, or in a list
/// that it closes or heads.
struct StrayFinder {
  let gazetteer: Gazetteer
  let text: TokenizedText

  func strays(besides taken: TokenSet) -> [FoundMention] {
    var found: [FoundMention] = []
    for member in ListHeads(gazetteer: gazetteer, text: text).members() where taken.isDisjoint(with: member.tokens) {
      found.append(stray(member.tokens, member.levelWords, isOwn: false))
    }
    var headed = taken
    for member in found { headed.insert(member.tokens) }
    for index in text.tokens.indices where !headed.contains(index) && isCapitalisedWord(index) {
      if let (words, start) = settlementWord(before: index) {
        var mention = stray(index..<(index + 1), words, isOwn: true)
        mention.tokens = start..<(index + 1)
        found.append(mention)
      } else if let (words, end, isOwn) = closingWord(index + 1) {
        var mention = stray(index..<(index + 1), words, isOwn: isOwn)
        if isOwn { mention.tokens = index..<end }
        found.append(mention)
      }
    }
    return found
  }

  private func stray(_ tokens: Range<Int>, _ words: [LevelWord], isOwn: Bool) -> FoundMention {
    FoundMention(
      tokens: tokens, nameTokens: tokens, candidates: [], levelWords: words, hasOwnLevelWord: isOwn, isMisspelt: true)
  }

  /// "the village of Pritsepilovka": the word of a settlement before.
  private func settlementWord(before index: Int) -> ([LevelWord], Int)? {
    guard let (words, start) = LevelReader(gazetteer: gazetteer, text: text).levelWord(before: index) else {
      return nil
    }
    let settlements = words.filter { $0.levels == [.settlement] && $0.stands(.before) }
    return settlements.isEmpty ? nil : (settlements, start)
  }

  /// The level word behind a word: next to it, or at the end of a list of capitalised words.
  private func closingWord(_ start: Int) -> ([LevelWord], Int, Bool)? {
    if let (words, end) = unitWords(start) { return (words, end, true) }
    var index = start
    while index < min(text.tokens.count, start + 16) {
      if isCapitalisedWord(index) || text.mark(index) == 0x2C || Self.conjunctions.contains(text.tokens[index]) {
        index += 1
      } else {
        guard index > start, let (words, end) = unitWords(index), words.contains(where: \.isPlural) else { return nil }
        return (words.filter(\.isPlural), end, false)
      }
    }
    return nil
  }

  private static let conjunctions: WordSet = ["and", "и", "та", "і", "й"]

  private func unitWords(_ index: Int) -> ([LevelWord], Int)? {
    guard index < text.tokens.count, text.tokens[index].kind == .word,
      let (words, end) = gazetteer.levelWords.longest(at: index, in: text, side: .after)
    else { return nil }
    let units = words.filter { $0.levels.contains(.district) || $0.levels.contains(.region) }
    return units.isEmpty ? nil : (units, end)
  }

  private func isCapitalisedWord(_ index: Int) -> Bool {
    text.tokens[index].kind == .word && text.tokens[index].isCapitalised && text.foldedBytes(index).count >= 5
      && gazetteer.stopWords.sort(of: text.tokens[index]) == nil
  }
}
