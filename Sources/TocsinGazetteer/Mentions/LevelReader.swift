internal import TocsinLanguage
internal import TocsinModel

/// Joins names with the level words that stand beside them.
struct LevelReader {
  let gazetteer: Gazetteer
  let text: TokenizedText

  func withLevelWord(_ match: NameMatch) -> FoundMention {
    var mention = FoundMention(tokens: match.tokens, nameTokens: match.tokens, candidates: match.candidates)
    if let (words, end) = levelWord(after: match.tokens.upperBound), fits(words, .after, match) {
      mention.tokens = match.tokens.lowerBound..<end
      mention.levelWords = words.filter { $0.stands(.after) }
      mention.isOfCity = isCityWord(behind: end)
    } else if let (words, start) = levelWord(before: match.tokens.lowerBound), fits(words, .before, match) {
      mention.tokens = start..<match.tokens.upperBound
      mention.levelWords = words.filter { $0.stands(.before) }
    }
    mention.hasOwnLevelWord = !mention.levelWords.isEmpty
    return mention.hasOwnLevelWord ? mention : withUnfittingWord(mention)
  }

  private func isCityWord(behind end: Int) -> Bool {
    let isEnglish = text.isWord(end, "of") && text.isWord(end + 1, "the")
    let word = isEnglish ? end + 2 : end
    return word < text.tokens.count && text.tokens[word].kind == .word && text.tokens[word].isLatin == isEnglish
      && gazetteer.stopWords.sort(of: text.tokens[word]) == .settlementNoun
  }

  /// «Белгородкой областями»: the word behind is a unit's, and no unit has this name: it may be misspelt.
  private func withUnfittingWord(_ mention: FoundMention) -> FoundMention {
    guard let (words, end) = levelWord(after: mention.tokens.upperBound) else { return mention }
    let units = words.filter { $0.levels.contains(.region) || $0.levels.contains(.district) }
    guard !units.isEmpty, gazetteer.stopWords.sort(of: text.tokens[mention.nameTokens.lowerBound]) == nil,
      mention.nameTokens.count == 1, !text.tokens[end - 1].isCapitalised
    else { return mention }
    var misspelt = mention
    misspelt.tokens = mention.tokens.lowerBound..<end
    misspelt.levelWords = units
    misspelt.hasOwnLevelWord = true
    misspelt.isMisspelt = true
    return misspelt
  }

  /// The level word behind a name; a closing bracket or quotation mark may stand between («(Брянской, Курской) областях»).
  func levelWord(after end: Int) -> ([LevelWord], Int)? {
    var start = end
    while start < text.tokens.count, text.mark(start) == 0x29 || text.isQuotationMark(start) { start += 1 }
    guard text.tokens.indices.contains(start) else { return nil }
    return gazetteer.levelWords.longest(at: start, in: text, side: .after)
  }

  /// The level word before a name, but not one that belongs to the capitalised name before it ("Kirovsky district of Donetsk").
  func levelWord(before start: Int) -> ([LevelWord], Int)? {
    var end = start
    while end > 0, text.isQuotationMark(end - 1) || text.isWord(end - 1, "the") { end -= 1 }
    for begin in stride(from: end - 4, to: end, by: 1) where begin >= 0 {
      guard let (words, last) = gazetteer.levelWords.longest(at: begin, in: text, side: .before), last == end else {
        continue
      }
      return belongsToName(before: begin, words) ? nil : (words, begin)
    }
    return nil
  }

  private func belongsToName(before begin: Int, _ words: [LevelWord]) -> Bool {
    guard begin > 0, text.tokens[begin - 1].kind == .word, text.tokens[begin - 1].isCapitalised,
      text.tokens[begin].gap == .space, text.tokens[begin - 1].isLatin
    else { return false }
    return words.contains { $0.levels.contains(.district) || $0.levels.contains(.region) }
  }

  /// Whether some candidate can be what the word says, so that «в Белгороде областной совет» keeps its city.
  private func fits(_ words: [LevelWord], _ side: LevelWord.Side, _ match: NameMatch) -> Bool {
    words.contains { word in
      guard word.stands(side), !word.isStreet else { return false }
      if word.types.contains("airport") { return true }
      return match.candidates.contains { candidate in
        let index = Int(candidate.place.index)
        return word.allows(level: gazetteer.pack.level(index), type: gazetteer.pack.type(index))
      }
    }
  }
}
