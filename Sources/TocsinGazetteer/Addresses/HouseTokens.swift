internal import TocsinLanguage

/// The house number behind a street's name, which belongs to its words: «Тверская улица, 15А с2».
///
/// Why only with an import: without one nothing can tell a house from another number, and nothing would be gained.
struct HouseTokens {
  private let gazetteer: Gazetteer
  private let text: TokenizedText

  init(_ gazetteer: Gazetteer, _ text: TokenizedText) {
    self.gazetteer = gazetteer
    self.text = text
  }

  /// The mention with its house, where a number that can be nothing else follows.
  func withHouse(_ mention: FoundMention) -> FoundMention {
    guard !gazetteer.addresses.isEmpty, let house = HouseNumberReader(text).list(at: mention.tokens.upperBound) else {
      return mention
    }
    var mention = mention
    mention.tokens = mention.tokens.lowerBound..<house.end
    return mention
  }

  /// The token after the street's own words.
  func streetEnd(_ mention: FoundMention) -> Int {
    let reader = HouseNumberReader(text)
    let ends = mention.nameTokens.upperBound..<max(mention.tokens.upperBound, mention.nameTokens.upperBound)
    return ends.first { reader.list(at: $0)?.end == mention.tokens.upperBound } ?? mention.tokens.upperBound
  }

  /// Where the street's own words may begin, the longest name first: «2-м Карьерном», «Большой Новодмитровской».
  func streetStarts(_ mention: FoundMention) -> [Int] {
    var starts = [mention.tokens.lowerBound]
    while starts.count <= Self.longestLead, let start = lead(before: starts[starts.count - 1]) { starts.append(start) }
    return starts.reversed()
  }

  /// Words that may belong to a street's name before the word that names it. Unit: words.
  private static let longestLead = 2

  /// An ordinal, or a capitalised word.
  private func lead(before start: Int) -> Int? {
    guard start > 0, text.tokens[start - 1].kind == .word else { return nil }
    if text.tokens[start - 1].gap == .hyphen, start > 1, text.tokens[start - 2].kind == .number { return start - 2 }
    return text.tokens[start - 1].isCapitalised && text.tokens[start].gap == .space ? start - 1 : nil
  }
}
