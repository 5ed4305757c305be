internal import TocsinLanguage
internal import TocsinModel

/// Finds what a plural level word introduces: «в районах: …», "in several districts, including …".
struct ListHeads {
  let gazetteer: Gazetteer
  let text: TokenizedText

  struct Member {
    let tokens: Range<Int>
    let levelWords: [LevelWord]
  }

  /// Words by which a list is introduced, beside a colon or a dash.
  private static let introductions: WordSet = [
    "including", "such", "as", "namely", "включая", "зокрема", "числе", "том", "в", "то", "есть",
  ]

  private static let conjunctions: WordSet = ["and", "и", "та", "і", "й"]

  /// Every capitalised word of every such list, with the level word that heads it.
  func members() -> [Member] {
    var members: [Member] = []
    for index in text.tokens.indices where text.tokens[index].kind == .word {
      guard let (words, end) = gazetteer.levelWords.longest(at: index, in: text) else { continue }
      let plural = words.filter { $0.isPlural && !$0.isStreet && !$0.isSite }
      guard !plural.isEmpty, let first = listStart(end) else { continue }
      members += list(from: first).map { Member(tokens: $0, levelWords: plural) }
    }
    return members
  }

  private func listStart(_ end: Int) -> Int? {
    var index = end
    var isIntroduced = false
    while index < text.tokens.count {
      let mark = text.mark(index)
      if mark == 0x3A || mark == 0x2014 || mark == 0x2013 {
        isIntroduced = true
      } else if text.tokens[index].kind == .word, Self.introductions.contains(text.tokens[index]) {
        isIntroduced = true
      } else if mark != 0x2C {
        break
      }
      index += 1
    }
    guard isIntroduced, index < text.tokens.count, text.tokens[index].isCapitalised else { return nil }
    return index
  }

  private func list(from start: Int) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var index = start
    while index < text.tokens.count {
      if text.tokens[index].kind == .word, text.tokens[index].isCapitalised {
        var end = index + 1
        while end < text.tokens.count, text.tokens[end].kind == .word, text.tokens[end].isCapitalised { end += 1 }
        members.append(index..<end)
        index = end
      } else if text.mark(index) == 0x2C || Self.conjunctions.contains(text.tokens[index]) {
        index += 1
      } else {
        break
      }
    }
    return members
  }
}
