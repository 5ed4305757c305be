public import TocsinLanguage
internal import TocsinModel

extension Gazetteer {
  /// The places that a text names, in the order of the text, each with its level words and what it may mean.
  ///
  /// - Parameter home: the area that the publisher speaks for, as `Rostov Oblast, RU`; `nil` where it has none.
  public func mentions(in text: TokenizedText, home: String? = nil) -> [PlaceMention] {
    mentions(in: text, home: home.flatMap(region), depth: .max)
  }

  /// The same, of each mention only the place that it means most likely: for readers of many texts.
  ///
  /// - Parameter home: as `region(home:)` finds it.
  public func likeliestMentions(in text: TokenizedText, home: PlaceID?) -> [PlaceMention] {
    mentions(in: text, home: home, depth: 1)
  }

  private func mentions(in text: TokenizedText, home: PlaceID?, depth: Int) -> [PlaceMention] {
    let found = MentionFinder(self, text).mentions()
    return Resolver(gazetteer: self, depth: depth).resolve(found, in: DocumentContext(text: text, home: home))
  }
}
