internal import TocsinLanguage
internal import TocsinModel

/// Numbers the lists of mentions, and lets their members share a level word.
struct ListReader {
  let text: TokenizedText

  func grouped(_ mentions: [FoundMention]) -> [FoundMention] {
    var mentions = mentions
    var group = 0
    var start = 0
    while start < mentions.count {
      var end = start + 1
      while end < mentions.count, isJoined(mentions[end - 1], mentions[end]) { end += 1 }
      if end - start > 1 {
        for index in start..<end { mentions[index].listGroup = group }
        shareLevelWord(&mentions, start..<end)
        group += 1
      }
      start = end
    }
    return mentions
  }

  /// Whether only commas and conjunctions stand between two mentions, with a preposition that may be said again.
  private func isJoined(_ left: FoundMention, _ right: FoundMention) -> Bool {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard between.count <= 4, !between.isEmpty else { return false }
    guard between.contains(where: isJoint) else { return false }
    return between.allSatisfy {
      isJoint($0) || text.isQuotationMark($0) || Self.prepositions.contains(text.tokens[$0])
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    text.mark(index) == 0x2C || Self.conjunctions.contains(text.tokens[index])
  }

  private static let conjunctions: WordSet = [
    "и", "і", "й", "та", "and", "а", "также", "також", "или", "або", "or",
  ]

  /// What may stand between members of a list beside («над Брянской и над Курской», "as well as the").
  private static let prepositions: WordSet = [
    "в", "во", "у", "на", "над", "по", "the", "in", "over", "of", "as", "well", "also", "до", "від", "из", "з",
  ]

  /// «Брянской, Курской и Белгородской областями»: the word after the last holds for those before it that have none;
  /// «районы: …» for those behind it.
  private func shareLevelWord(_ mentions: inout [FoundMention], _ range: Range<Int>) {
    for index in range.reversed() where mentions[index].hasOwnLevelWord {
      let words = mentions[index].levelWords.filter { !$0.isStreet }
      guard words.contains(where: { $0.isPlural || $0.stands(.after) }) else { continue }
      let isBefore = mentions[index].tokens.lowerBound < mentions[index].nameTokens.lowerBound
      let receivers =
        isBefore && words.contains(where: \.isPlural) ? (index + 1)..<range.upperBound : range.lowerBound..<index
      for other in receivers
      where mentions[other].levelWords.isEmpty && (words.contains(where: \.isPlural) || mentions[other].isOnlyBare) {
        mentions[other].levelWords = words
        mentions[other].isOfCity = mentions[index].isOfCity
      }
    }
  }
}

extension FoundMention {
  /// Whether every candidate needs a level word to be one.
  var isOnlyBare: Bool { candidates.allSatisfy { $0.kind == .bare } }
}
