internal import TocsinLanguage
internal import TocsinModel

/// Keeps of a mention's candidates those that its level words, or the lack of them, allow.
struct CandidateFilter {
  private let gazetteer: Gazetteer
  private let context: DocumentContext
  private let scope: LevelScope

  init(gazetteer: Gazetteer, context: DocumentContext) {
    self.gazetteer = gazetteer
    self.context = context
    scope = LevelScope(gazetteer: gazetteer, context: context)
  }

  /// The mentions with the candidates that remain; one without any keeps its place.
  func filtered(_ mentions: [FoundMention]) -> [FoundMention] {
    var result = mentions.map { $0.levelWords.isEmpty ? standing($0) : allowed($0) }
    shareEllipsis(&result, mentions)
    SeatReading(gazetteer: gazetteer).addRegions(to: &result)
    return result
  }

  private func allowed(_ mention: FoundMention) -> FoundMention {
    if mention.isMisspelt { return mention }
    var result = mention
    let fitting = mention.candidates.filter { candidate in mention.levelWords.contains { allows($0, candidate) } }
    let parts = mention.isOfCity ? fitting.filter { gazetteer.pack.level(Int($0.place.index)) == .cityDistrict } : []
    if !fitting.isEmpty {
      result.candidates = parts.isEmpty ? fitting : parts
    } else if mention.levelWords.contains(where: { $0.types.contains("airport") }) {
      result.candidates = airports(mention)
    } else {
      return standing(mention)
    }
    return result
  }

  private func allows(_ word: LevelWord, _ candidate: NameCandidate) -> Bool {
    let place = Int(candidate.place.index)
    return word.allows(level: gazetteer.pack.level(place), type: gazetteer.pack.type(place))
  }

  /// «аэропорты Калуги и Сочи»: the airports that serve the cities.
  private func airports(_ mention: FoundMention) -> [NameCandidate] {
    let named = mention.candidates.contains { $0.inflection != .sound && $0.kind != .bare }
    let cities = mention.candidates.filter {
      gazetteer.pack.level(Int($0.place.index)) == .settlement && (!named || $0.inflection != .sound)
    }
    if cities.isEmpty { return mention.candidates.filter { $0.kind != .bare } }
    let found = cities.compactMap { city in
      gazetteer.airport(serving: city.place).map {
        NameCandidate(place: $0, kind: .standard, inflection: city.inflection)
      }
    }
    return found.isEmpty ? cities : found
  }

  /// Without a level word: names that stand alone, and bare ones that an ellipsis completes.
  private func standing(_ mention: FoundMention) -> FoundMention {
    var result = mention
    let elliptic = isAdjective(mention) || mention.isOnlyBare || followsOver(mention) ? self.elliptic(mention) : []
    let standing = mention.candidates.filter { $0.kind != .bare }
    result.isElliptic = !elliptic.isEmpty
    let regions = elliptic.filter { gazetteer.pack.level(Int($0.place.index)) == .region }
    result.candidates = followsOver(mention) && !regions.isEmpty ? regions : standing + elliptic
    if elliptic.isEmpty { result.candidates += alone(mention) }
    if result.candidates.isEmpty, mention.isAsked { result.candidates = mention.candidates }
    return result
  }

  /// A bare adjective that nothing follows, of the publisher's own districts, or of a region after a preposition
  /// («Лискинский — отбой», «со стороны Калужской»).
  private func alone(_ mention: FoundMention) -> [NameCandidate] {
    guard isAdjective(mention), mention.nameTokens.count == 1, !isFollowedByWord(mention) else { return [] }
    let home = context.home.flatMap { gazetteer.pack.region(Int($0.index)) }
    return mention.candidates.filter { candidate in
      let index = Int(candidate.place.index)
      guard candidate.kind == .bare else { return false }
      switch gazetteer.pack.level(index) {
      case .region: return candidate.inflection == .oblique && (!namesTown(mention) || isOnto(mention))
      case .district, .cityDistrict: return home != nil && gazetteer.pack.region(index) == home
      default: return false
      }
    }
  }

  private func isFollowedByWord(_ mention: FoundMention) -> Bool {
    let next = mention.tokens.upperBound
    return next < context.text.tokens.count && context.text.tokens[next].isWordOrNumber
      && !Self.joints.contains(context.text.tokens[next])
  }

  /// «з Житомирської на Вінницьку»: what may stand behind an adjective that has no noun.
  private static let joints: WordSet = [
    "и", "та", "і", "й", "на", "в", "у", "з", "із", "до", "через", "над", "повз", "с", "из", "во",
  ]

  private func elliptic(_ mention: FoundMention) -> [NameCandidate] {
    let words = scope.words(around: mention)
    let namesTown = namesTown(mention)
    return mention.candidates.filter { candidate in
      guard candidate.kind == .bare, words.contains(where: { allows($0, candidate) }) else { return false }
      return !namesTown || gazetteer.pack.level(Int(candidate.place.index)) != .site
    }
  }

  private func namesTown(_ mention: FoundMention) -> Bool { mention.candidates.contains { isTown($0.place) } }

  /// «на Донецьку», «на Сумську та Донецьку»: onto a region; «у Донецьку» is in the town.
  private func isOnto(_ mention: FoundMention) -> Bool {
    let name = mention.nameTokens.lowerBound
    guard name > 0, context.text.ends(name, with: Self.adjectiveEndings) else { return false }
    return Self.directions.contains(context.text.tokens[name - 1])
  }

  private static let adjectiveEndings: WordEndings = ["ську", "цьку"]
  private static let directions: WordSet = ["на", "через", "та", "і", "й"]

  private func isTown(_ place: PlaceID) -> Bool {
    let index = Int(place.index)
    return gazetteer.pack.level(index) == .settlement && gazetteer.pack.population(index) ?? 0 > Weights.townPopulation
  }

  /// A Cyrillic form that both a bare unit and a place share is an adjective.
  private func isAdjective(_ mention: FoundMention) -> Bool {
    guard mention.nameTokens.count == 1 else { return false }
    return !context.text.tokens[mention.nameTokens.lowerBound].isLatin
      && !mention.candidates.contains { $0.kind == .colloquial }
  }

  /// In a list one member that an ellipsis completes completes the others («по одной над Курской и Тульской»).
  private func shareEllipsis(_ result: inout [FoundMention], _ mentions: [FoundMention]) {
    let groups = Set(result.filter(\.isElliptic).compactMap(\.listGroup))
    for index in result.indices where !result[index].isElliptic && result[index].levelWords.isEmpty {
      guard let group = result[index].listGroup, groups.contains(group) else { continue }
      let bare = elliptic(mentions[index])
      if bare.isEmpty { continue }
      result[index].candidates = bare
      result[index].isElliptic = true
    }
  }

  /// "27 over Voronezh": a number and "over" before the name.
  private func followsOver(_ mention: FoundMention) -> Bool {
    let start = mention.nameTokens.lowerBound
    return context.text.isWord(start - 1, "over")
      || context.text.isWord(start - 1, "the") && context.text.isWord(start - 2, "over")
  }
}
