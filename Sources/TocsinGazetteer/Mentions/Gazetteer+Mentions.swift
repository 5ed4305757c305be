public import TocsinLanguage
internal import TocsinModel

extension Gazetteer {
  /// The places that a text names, in the order of the text, each with its level words and what it may mean.
  ///
  /// - Parameter home: the area that the publisher speaks for, as `Rostov Oblast, RU`; `nil` where it has none.
  public func mentions(in text: TokenizedText, home: String? = nil) -> [PlaceMention] {
    let found = MentionFinder(self, text).mentions()
    return Resolver(gazetteer: self).resolve(found, in: DocumentContext(text: text, home: home.flatMap(region)))
  }
}
