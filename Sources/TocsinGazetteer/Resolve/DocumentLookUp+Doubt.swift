internal import TocsinLanguage
internal import TocsinModel

/// What is answered where the tables are in doubt or silent.
extension DocumentLookUp {
  /// A weak answer in a region that the document does not speak of, or a village in another country, gives way to a near spelling in one that it does, or to a
  /// place that only the text names.
  func settled(_ places: [RankedPlace], _ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace] {
    guard let best = places.first, let id = best.id, Self.isWithinRegion(best.place.level) else { return places }
    let around = surroundings(asked)
    let place = Int(id.index)
    let isStray = isSmall(place) && !around.isAmongCountries(place) && Self.placed.isDisjoint(with: best.reasons)
    guard isStray || best.confidence < Self.weak && !around.isAmongRegions(place) else { return places }
    let name = asked.mention.map { found[$0].nameTokens } ?? asked.tokens
    let near = misspelt(name, asked)
    let better = near.isEmpty ? textual(nouns, asked) : near
    return better + places.map { $0.scaled(by: 1 - (better.map(\.confidence).reduce(0, +))) }
  }

  /// Reasons by which the document itself says where the place lies.
  private static let placed: Set<Reason> = [.regionNamed, .districtNamed, .settlementNamed, .homeRegion, .heading]

  private func isSmall(_ place: Int) -> Bool { gazetteer.pack.population(place) ?? 0 < Weights.smallPopulation }

  private static func isWithinRegion(_ level: PlaceLevel) -> Bool {
    level == .settlement || level == .district || level == .cityDistrict
  }

  /// A near spelling is right less often than its score says. Source: the labelled development set.
  private static let misspeltShare = 0.6

  /// The units and settlements of the document's regions with a near spelling.
  private func misspelt(_ name: Range<Int>, _ asked: AskedWords) -> [RankedPlace] {
    var mention = FoundMention(tokens: asked.tokens, nameTokens: name, candidates: [])
    mention.isAsked = true
    mention.isMisspelt = true
    mention.levelWords = levelWords(beside: name)
    mention.hasOwnLevelWord = !mention.levelWords.isEmpty
    return answer(with: mention).map { $0.scaled(by: Self.misspeltShare) }
  }

  /// A place that only the text names: a street, a part of the city that it speaks of, a settlement.
  func textual(_ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace] {
    let made = TextualPlace(gazetteer: gazetteer, text: text, surroundings: surroundings(asked))
    let rest = asked.tokens.filter { index in
      text.tokens[index].isWordOrNumber && !nouns.contains { $0.tokens.contains(index) }
    }
    let name = (rest.first ?? asked.tokens.lowerBound)..<((rest.last ?? asked.tokens.upperBound - 1) + 1)
    let place: Place? =
      if namesStreet(asked.tokens) {
        made.street(asked.tokens)
      } else if nouns.contains(where: \.isSite) || siteNoun(beside: asked.tokens) != nil {
        made.site(asked.tokens, in: nil)
      } else if nouns.contains(where: \.isSettlement) || levelWords(beside: name).contains(where: \.isOfSettlement) {
        made.settlement(asked.tokens, name: name)
      } else {
        made.cityPart(asked.tokens, name: name) ?? made.settlement(asked.tokens, name: name)
      }
    return place.map { [textual($0, Self.weak)] } ?? []
  }

  func namesStreet(_ words: Range<Int>) -> Bool {
    words.contains { index in
      text.tokens[index].kind == .word
        && gazetteer.levelWords.longest(at: index, in: text)?.words.contains(where: \.isStreet) == true
    }
  }
}

extension LevelWord {
  fileprivate var isOfSettlement: Bool { levels == [.settlement] }
}
