internal import TocsinLanguage
internal import TocsinModel

/// Keeps of a mention's candidates those that its level words, or the lack of them, allow.
struct CandidateFilter {
  let gazetteer: Gazetteer
  let context: DocumentContext

  /// The mentions with the candidates that remain; one without any keeps its place.
  func filtered(_ mentions: [FoundMention]) -> [FoundMention] {
    var result = mentions.map { mention in
      var mention = mention
      if !mention.levelWords.isEmpty { mention.candidates = allowed(mention) }
      return mention
    }
    for index in result.indices where result[index].levelWords.isEmpty {
      result[index].candidates = standing(result[index], sharing: sharedWords(near: index, in: mentions))
    }
    return result
  }

  private func allowed(_ mention: FoundMention) -> [NameCandidate] {
    let fitting = mention.candidates.filter { candidate in mention.levelWords.contains { allows($0, candidate) } }
    if !fitting.isEmpty { return fitting }
    if mention.levelWords.contains(where: { $0.types.contains("airport") }) { return airports(mention) }
    return mention.candidates.filter { $0.kind != .bare }
  }

  private func allows(_ word: LevelWord, _ candidate: NameCandidate) -> Bool {
    let place = Int(candidate.place.index)
    return word.allows(level: gazetteer.pack.level(place), type: gazetteer.pack.type(place))
  }

  /// «аэропорты Калуги и Сочи»: the airports that serve the cities.
  private func airports(_ mention: FoundMention) -> [NameCandidate] {
    let cities = mention.candidates.filter { gazetteer.pack.level(Int($0.place.index)) == .settlement }
    let found = cities.compactMap { city in
      gazetteer.airport(serving: city.place).map {
        NameCandidate(place: $0, kind: .standard, inflection: city.inflection)
      }
    }
    return found.isEmpty ? cities : found
  }

  /// Without a level word: names that stand alone, or bare ones that an ellipsis completes.
  private func standing(_ mention: FoundMention, sharing words: [LevelWord]) -> [NameCandidate] {
    let elliptic = mention.candidates.filter { candidate in
      candidate.kind == .bare && words.contains { allows($0, candidate) }
    }
    if mention.isOnlyBare { return elliptic }
    let standing = mention.candidates.filter { $0.kind != .bare }
    return followsOver(mention) && !elliptic.isEmpty ? elliptic : standing
  }

  /// The level words of districts and regions in the same sentence: «над Брянской областью сбиты 5, над Курской 3».
  private func sharedWords(near index: Int, in mentions: [FoundMention]) -> [LevelWord] {
    let sentence = context.sentence(mentions[index])
    return mentions.indices.filter {
      $0 != index && mentions[$0].hasOwnLevelWord && context.sentence(mentions[$0]) == sentence
    }
    .flatMap { mentions[$0].levelWords }.filter { !$0.isStreet && !$0.isSite && $0.levels != [.settlement] }
  }

  /// "27 over Voronezh": a number and "over" before the name.
  private func followsOver(_ mention: FoundMention) -> Bool {
    let text = context.text
    let start = mention.nameTokens.lowerBound
    return text.isWord(start - 1, "over") || text.isWord(start - 1, "the") && text.isWord(start - 2, "over")
  }
}
