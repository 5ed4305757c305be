internal import TocsinLanguage
internal import TocsinModel

/// Finds the names of a text with their level words, and the lists that share one.
struct MentionFinder {
  private let gazetteer: Gazetteer
  private let text: TokenizedText
  private let levels: LevelReader

  init(_ gazetteer: Gazetteer, _ text: TokenizedText) {
    self.gazetteer = gazetteer
    self.text = text
    levels = LevelReader(gazetteer: gazetteer, text: text)
  }

  func mentions() -> [FoundMention] {
    let lists = StreetList(gazetteer: gazetteer, text: text)
    var streets = StreetFinder(gazetteer, text).streets().flatMap { [$0] + lists.members(beside: $0) }
    let ellipsis = StreetEllipsis(gazetteer: gazetteer, text: text)
    var taken = TokenSet(of: text)
    for street in streets { taken.insert(street.tokens) }
    for street in streets {
      let members = ellipsis.members(behind: street, besides: taken)
      for member in members { taken.insert(member.tokens) }
      streets += members
    }
    let names = NameFilter(gazetteer: gazetteer, text: text)
    var mentions = gazetteer.names(in: text).filter { taken.isDisjoint(with: $0.tokens) }
      .map(levels.withLevelWord).compactMap(names.judged)
    for mention in mentions { taken.insert(mention.tokens) }
    let strays = StrayFinder(gazetteer: gazetteer, text: text).strays(besides: taken)
    for stray in strays { taken.insert(stray.tokens) }
    mentions += strays
    mentions += CapitalWords(gazetteer, text).mentions(besides: taken)
    mentions += streets
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return ListReader(text: text).grouped(mentions)
  }
}
