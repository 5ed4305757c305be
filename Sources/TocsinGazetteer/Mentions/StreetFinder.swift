internal import TocsinLanguage
internal import TocsinModel

/// Finds streets by their words: «на улице Лодыгина», «Бориспільська вул.», "Lodygina Street".
struct StreetFinder {
  private let gazetteer: Gazetteer
  private let text: TokenizedText
  /// A street's name has no more words than this.
  private static let longestName = 3

  init(_ gazetteer: Gazetteer, _ text: TokenizedText) {
    self.gazetteer = gazetteer
    self.text = text
  }

  func streets() -> [FoundMention] {
    var found: [FoundMention] = []
    var index = 0
    while index < text.tokens.count {
      if text.tokens[index].kind == .word, let (words, end) = gazetteer.levelWords.longest(at: index, in: text),
        let street = street(words.filter(\.isStreet), index..<end)
      {
        found.append(HouseTokens(gazetteer, text).withHouse(street))
        index = max(end, found[found.count - 1].tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func street(_ words: [LevelWord], _ word: Range<Int>) -> FoundMention? {
    guard !words.isEmpty else { return nil }
    let after = nameAfter(word.upperBound)
    let before = nameBefore(word.lowerBound)
    let name: Range<Int>
    if !after.isEmpty, ordinalBefore(word.lowerBound) == nil, words.contains(where: { $0.stands(.before) }),
      !text.tokens[word.lowerBound].isLatin
    {
      name = after
    } else if !before.isEmpty, words.contains(where: { $0.stands(.after) }) {
      name = before
    } else {
      return nil
    }
    let tokens = min(name.lowerBound, word.lowerBound)..<max(name.upperBound, word.upperBound)
    return FoundMention(tokens: tokens, nameTokens: name, candidates: [], levelWords: words, hasOwnLevelWord: true)
  }

  private func nameAfter(_ start: Int) -> Range<Int> {
    var end = start
    while end < min(text.tokens.count, start + Self.longestName), isNameWord(end) {
      if end > start, text.tokens[end].kind == .number, !isAfterNumber(end + 1) { break }
      end += 1
    }
    return start..<end
  }

  private func nameBefore(_ end: Int) -> Range<Int> {
    var start = end
    while start > max(0, end - Self.longestName), text.tokens[start - 1].kind == .word,
      text.tokens[start - 1].isCapitalised, !isHouseLetter(start - 1)
    {
      if start < end, text.tokens[start].gap != .hyphen, !text.tokens[start].isLatin { break }
      start -= 1
    }
    if start < end, !text.tokens[end - 1].isLatin, !isAdjective(end - 1) { return end..<end }
    if start == end, let ordinal = ordinalBefore(end) { return ordinal..<end }
    return start..<end
  }

  /// The B of "7B Preobrazhenskaya Street".
  private func isHouseLetter(_ index: Int) -> Bool {
    index > 0 && text.tokens[index].gap == .none && text.tokens[index - 1].kind == .number
  }

  /// «10-й переулок».
  private func ordinalBefore(_ end: Int) -> Int? {
    guard end >= 2, text.tokens[end - 1].kind == .word, text.tokens[end - 1].gap == .hyphen,
      text.tokens[end - 2].kind == .number
    else { return nil }
    return end - 2
  }

  /// «Бориспільська вулиця», and not «половину вулиці».
  private func isAdjective(_ index: Int) -> Bool {
    text.ends(index, with: Self.adjectiveEndings)
  }

  private static let adjectiveEndings: WordEndings = [
    "ая", "ой", "ую", "ый", "ий", "ого", "ому", "ым", "им", "ом", "ська", "цька", "ській", "цькій", "ську", "на", "ній",
    "ова", "овій", "ське", "цьке", "ое", "ее", "ий", "ій", "ому", "ої",
  ]

  private func isNameWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isAllCapitals, text.foldedBytes(index).count <= 8 { return false }
    guard token.kind == .word || token.kind == .number && token.gap == .space else { return false }
    return token.isCapitalised || token.kind == .number || isAfterNumber(index)
  }

  /// «50 лет Октября», «40-річчя Перемоги».
  private func isAfterNumber(_ index: Int) -> Bool {
    guard index > 0, index < text.tokens.count, text.tokens[index - 1].kind == .number else { return false }
    return Self.years.contains(text.tokens[index])
  }

  private static let years: WordSet = ["лет", "років", "річчя", "летия", "года", "року"]
}
