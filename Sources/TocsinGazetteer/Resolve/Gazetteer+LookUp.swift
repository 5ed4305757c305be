internal import TocsinLanguage
internal import TocsinModel

extension Gazetteer {
  /// What a name may mean, best first, with confidence and reasons.
  ///
  /// - Parameters:
  ///   - said: the words that name it, in any case, with or without a level word; with a text also a common noun that stands
  ///     for a place of it («в городе»), and none for the home area itself.
  ///   - home: the area that the document is about, as `Rostov Oblast, RU`.
  ///   - text: the document that the words stand in; its other names decide between homonyms.
  public func lookUp(_ said: String, in home: String? = nil, text: String? = nil) -> [RankedPlace] {
    if let text {
      let document = DocumentLookUp(self, TokenizedText(text), home: home.flatMap(region))
      if let ranked = document.ranked(said) { return ranked }
    }
    if let mention = mentions(in: TokenizedText(said), home: home).first { return mention.ranked }
    return unsupported(said, home: home)
  }

  /// The bearers of a name that nothing speaks for: villages and bare names too.
  private func unsupported(_ said: String, home: String?) -> [RankedPlace] {
    let text = TokenizedText(said)
    guard let mention = bearers(of: said, text) else { return [] }
    let context = DocumentContext(text: text, home: home.flatMap(region))
    let scorer = CandidateScorer(self, context, Scene(self, home: context.home))
    let scored = scorer.scores(of: mention, 0).bestFirst
    return zip(scored, Confidence.values(scored)).prefix(Resolver.rankedLimit).map {
      Resolver(gazetteer: self).rankedPlace($0, said, $1, count: scored.count)
    }
  }

  /// Everything that bears the name, villages and bare names too; `nil` where it has no word.
  func bearers(of said: String, _ text: TokenizedText) -> FoundMention? {
    if text.tokens.isEmpty { return nil }
    return FoundMention(
      tokens: text.tokens.indices, nameTokens: text.tokens.indices, candidates: matches(named: said))
  }
}

extension TokenizedText {
  /// Where the words stand one after another, marks between them passed over.
  func standings(of words: [[UInt8]]) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    return tokens.indices.filter { Array(foldedBytes($0)) == first }.compactMap { standing(of: words, at: $0) }
  }

  private func standing(of words: [[UInt8]], at start: Int) -> Range<Int>? {
    var index = start
    for word in words {
      while index < tokens.count, !tokens[index].isWordOrNumber { index += 1 }
      guard index < tokens.count, Array(foldedBytes(index)) == word else { return nil }
      index += 1
    }
    return start..<index
  }
}
