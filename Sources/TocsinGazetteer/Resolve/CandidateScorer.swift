internal import TocsinLanguage
internal import TocsinModel

/// A candidate with its score.
struct ScoredCandidate {
  let candidate: NameCandidate
  var score: Double
  /// `nil` where nobody asks for them. Why: a name has dozens of candidates, and few come back with their reasons.
  var reasons: [(reason: Reason, weight: Double)]?

  mutating func add(_ reason: Reason, _ weight: Double) {
    score += weight
    reasons?.append((reason, weight))
  }
}

extension [ScoredCandidate] {
  /// Of equal ones the first of the gazetteer comes first.
  var bestFirst: [ScoredCandidate] {
    sorted { ($0.score, $1.candidate.place) > ($1.score, $0.candidate.place) }
  }
}

/// Weighs what speaks for a candidate: its own size and level, its name, and the places that the document names.
struct CandidateScorer {
  let gazetteer: Gazetteer
  let context: DocumentContext
  let scene: Scene
  /// The scene's settlements, districts and sites, each once.
  let anchors: [Anchor]
  /// The regions that the document names with fair certainty or speaks for.
  let regions: Set<Int>

  struct Anchor {
    let place: Int
    let coordinate: Coordinate
    /// The only mention that names it; `nil` where several do.
    var mention: Int?
  }

  init(_ gazetteer: Gazetteer, _ context: DocumentContext, _ scene: Scene) {
    self.gazetteer = gazetteer
    self.context = context
    self.scene = scene
    anchors = Self.anchors(scene, gazetteer.pack)
    regions = scene.regions
  }

  private static func anchors(_ scene: Scene, _ pack: Pack) -> [Anchor] {
    var anchors: [Anchor] = []
    var known: [Int: Int] = [:]
    for item in scene.items where anchorLevels.contains(item.level) && item.isFair {
      if let index = known[item.place] {
        if anchors[index].mention != item.mention { anchors[index].mention = nil }
      } else {
        known[item.place] = anchors.count
        anchors.append(Anchor(place: item.place, coordinate: pack.coordinate(item.place), mention: item.mention))
      }
    }
    return anchors
  }

  private static let anchorLevels: Set<PlaceLevel> = [.settlement, .district, .cityDistrict, .site]

  var pack: Pack { gazetteer.pack }

  /// The candidates of a mention with their scores, in their order.
  func scores(of mention: FoundMention, _ index: Int, keepsReasons: Bool = true) -> [ScoredCandidate] {
    scores(mention.candidates, of: mention, index, keepsReasons)
  }

  /// Candidates that were scored without their reasons, with them.
  func explained(
    _ ranking: some Sequence<ScoredCandidate>, of mention: FoundMention, _ index: Int
  ) -> [ScoredCandidate] {
    scores(ranking.map(\.candidate), of: mention, index, true)
  }

  private func scores(
    _ candidates: [NameCandidate], of mention: FoundMention, _ index: Int, _ keepsReasons: Bool
  ) -> [ScoredCandidate] {
    let headings = scene.headings(over: index)
    let neighbours = scene.neighbours(of: index, in: mention.listGroup)
    return candidates.map {
      var scored = ScoredCandidate(candidate: $0, score: 0, reasons: keepsReasons ? [] : nil)
      score(&scored, of: mention, index, headings, neighbours)
      return scored
    }
  }

  private func score(
    _ scored: inout ScoredCandidate, of mention: FoundMention, _ index: Int, _ headings: [Int],
    _ neighbours: [Scene.Item]
  ) {
    let place = Int(scored.candidate.place.index)
    scored.add(.population, prior(place))
    addName(&scored, mention)
    addStanding(&scored, place, mention)
    addLanguage(&scored, place)
    addHome(&scored, place)
    addScene(&scored, place, index, context.sentence(mention))
    addHeading(&scored, place, headings)
    addApposition(&scored, place, scene.apposition[index])
    addList(&scored, place, neighbours)
  }

  /// What a place weighs without any context.
  private func prior(_ place: Int) -> Double {
    switch pack.level(place) {
    case .country: return Weights.region
    case .region: return pack.type(place) == "city_region" ? 2.5 : Weights.region
    case .water: return 3
    case .site: return 2.3
    case .cityDistrict: return 1.5
    case .district: return district(place)
    case .street: return 1
    case .settlement: return Weights.settlement(population: pack.population(place))
    }
  }

  private func district(_ place: Int) -> Double {
    if let region = pack.region(place), pack.type(region) == "city_region" { return 0 }
    return pack.type(place).hasPrefix("former") ? 0.5 : pack.type(place) == "hromada" ? 1.5 : 2
  }

  private func addName(_ scored: inout ScoredCandidate, _ mention: FoundMention) {
    if !mention.levelWords.isEmpty {
      scored.add(mention.hasOwnLevelWord ? .levelWord : .listNeighbours, Weights.levelWord)
    }
    addDoubt(&scored, mention)
    addPosition(&scored, mention)
    if mention.isElliptic, scored.candidate.kind == .bare {
      scored.add(
        .ellipsis, pack.level(Int(scored.candidate.place.index)) == .site ? Weights.ellipticSite : Weights.elliptic)
    }
    switch scored.candidate.kind {
    case .colloquial: scored.add(.colloquialName, -0.2)
    case .old: scored.add(.oldName, -0.7)
    case .generated: scored.add(.exactName, -0.5)
    case .abbreviation: scored.add(.exactName, -0.3)
    case .standard, .bare:
      scored.add(scored.candidate.inflection == .nominative ? .exactName : .inflectedName, 0)
    }
    if scored.candidate.inflection == .sound { scored.add(.soundsAlike, -1.5) }
    if mention.isMisspelt { scored.add(.misspelt, -1) }
  }

  /// Everyday words need a level word or a list.
  private func addDoubt(_ scored: inout ScoredCandidate, _ mention: FoundMention) {
    guard mention.levelWords.isEmpty, !mention.isAsked, scored.candidate.kind != .bare else { return }
    if scored.candidate.inflection == .oblique, context.qualifiesNoun(mention) {
      scored.add(.everydayWord, Weights.qualifier)
    }
    if mention.isDoubtful {
      scored.add(.everydayWord, mention.listGroup == nil ? Weights.doubtful : Weights.everydayWord)
    } else if scored.candidate.isCommonWord, mention.listGroup == nil, !context.headsItem(mention) {
      let isFirst = context.beginsSentence(mention.nameTokens.lowerBound)
      scored.add(.everydayWord, isFirst ? Weights.everydayWordFirst : Weights.everydayWord)
    }
  }

  /// The first word of a sentence has its capital anyway: a small place there needs support.
  private func addPosition(_ scored: inout ScoredCandidate, _ mention: FoundMention) {
    let place = Int(scored.candidate.place.index)
    guard pack.level(place) == .settlement, mention.levelWords.isEmpty, mention.listGroup == nil, !mention.isAsked,
      pack.population(place) ?? 0 < Weights.smallPopulation, context.beginsSentence(mention.nameTokens.lowerBound),
      !context.headsItem(mention), !scored.candidate.isCommonWord
    else { return }
    scored.add(.firstWord, scored.candidate.inflection == .nominative ? Weights.firstWord : Weights.firstWordOblique)
  }

  /// A rare name that nothing else bears speaks for itself; so does a preposition of place before a name.
  private func addStanding(_ scored: inout ScoredCandidate, _ place: Int, _ mention: FoundMention) {
    let level = pack.level(place)
    guard level == .settlement || level == .cityDistrict, mention.levelWords.isEmpty, !mention.isDoubtful,
      !scored.candidate.isCommonWord
    else { return }
    if mention.candidates.count == 1, scored.candidate.inflection != .sound,
      context.text.words(mention.nameTokens).unicodeScalars.count >= Weights.rareNameLetters
    {
      scored.add(.onlyCandidate, Weights.onlyCandidate)
    }
    if context.followsPreposition(mention) { scored.add(.preposition, Weights.preposition) }
  }

  private func addLanguage(_ scored: inout ScoredCandidate, _ place: Int) {
    switch (context.language, pack.countryCode(place)) {
    case (.ukrainian, CountryCode.ukraine): scored.add(.language, Weights.language)
    case (.russian, CountryCode.russia): scored.add(.language, Weights.language / 2)
    case (.ukrainian, CountryCode.russia) where pack.level(place) == .settlement && scored.candidate.kind == .generated:
      scored.add(.language, -Weights.language)
    default: break
    }
  }

  private func addHome(_ scored: inout ScoredCandidate, _ place: Int) {
    if let region = scene.homeRegion, pack.region(place) == region {
      scored.add(.homeRegion, Weights.homeRegion)
    } else if let country = scene.homeCountry, pack.countryCode(place) == country {
      scored.add(.homeArea, Weights.homeCountry)
    } else if scene.homeCountry != nil, isFar(place) {
      scored.add(.farCountry, Weights.farCountry)
    }
    if let home = scene.home, home != scene.homeRegion, home == place || pack.ancestors(place).contains(home) {
      scored.add(.homeArea, Weights.homeArea)
    }
  }

  /// A region or a settlement of a country that the area's publishers seldom speak of.
  private func isFar(_ place: Int) -> Bool {
    switch pack.level(place) {
    case .region, .settlement: !CountryCode.near.contains(pack.countryCode(place))
    default: false
    }
  }
}
