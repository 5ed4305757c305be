internal import TocsinLanguage
internal import TocsinModel

/// Decides which place each name of a document means, by all that the document says.
struct Resolver {
  let gazetteer: Gazetteer
  /// How many places of a mention come back, with their reasons.
  var depth = Int.max

  /// Passes over the document at most: what one pass finds out supports the next. Source: later ones changed nothing on the
  /// labelled sets.
  private static let passes = 3
  /// Candidates that come back for a mention.
  static let rankedLimit = 8

  /// One for each mention that means something, in order; those that come out as no place are left out.
  func resolve(_ found: [FoundMention], in context: DocumentContext) -> [PlaceMention] {
    let mentions = CandidateFilter(gazetteer: gazetteer, context: context).filtered(found)
    var scene = Scene(gazetteer, home: context.home)
    seed(&scene, mentions, context)
    scene.findAppositions(mentions, context.text)
    var scorer = CandidateScorer(gazetteer, context, scene)
    var read = mentions
    var rankings: [[ScoredCandidate]] = []
    var absorbed: Set<Int> = []
    for _ in 0..<Self.passes {
      scorer = CandidateScorer(gazetteer, context, scene)
      read = mentions.map { corrected($0, scorer) }
      rankings = read.indices.map { ranking(of: read[$0], $0, scorer) }
      absorbed = CityJoiner(gazetteer: gazetteer, text: context.text).absorbed(mentions, rankings)
      let before = scene
      scene.clear()
      for index in mentions.indices {
        if absorbed.contains(index) {
          addCity(of: rankings[index - 1], mentions[index], index, context, &scene)
        } else {
          addToScene(rankings[index], mentions[index], index, context, &scene)
        }
      }
      scene.findAppositions(mentions, context.text)
      if scene.isLike(before) { break }
    }
    return mentions.indices.filter { !absorbed.contains($0) }.compactMap { index in
      var mention = mentions[index]
      if absorbed.contains(index + 1) {
        mention.tokens = mention.tokens.lowerBound..<mentions[index + 1].tokens.upperBound
      }
      return result(mention, read[index], index, rankings[index], scorer, scene)
    }
  }

  /// Regions and countries, which little can be mistaken for, go first.
  private func seed(_ scene: inout Scene, _ mentions: [FoundMention], _ context: DocumentContext) {
    for (index, mention) in mentions.enumerated() {
      let large = mention.candidates.filter {
        [.region, .country].contains(gazetteer.pack.level(Int($0.place.index)))
      }
      guard large.count == 1, large.count == mention.candidates.count || mention.hasOwnLevelWord else { continue }
      scene.add(item(Int(large[0].place.index), mention, index, context, confidence: 1))
    }
  }

  private func item(
    _ place: Int, _ mention: FoundMention, _ index: Int, _ context: DocumentContext, confidence: Double
  ) -> Scene.Item {
    Scene.Item(
      mention: index, place: place, level: gazetteer.pack.level(place), region: gazetteer.pack.region(place),
      sentence: context.sentence(mention), confidence: confidence,
      listGroup: mention.listGroup, isHeading: context.isHeading(mention))
  }

  private func ranking(of mention: FoundMention, _ index: Int, _ scorer: CandidateScorer) -> [ScoredCandidate] {
    let scored = scorer.scores(of: mention, index, keepsReasons: false)
    return TwinFilter(gazetteer: gazetteer).withoutTwins(scored.bestFirst, limit: Self.rankedLimit)
  }

  /// A misspelt name with the units that it may mean; one that means none may still be a place of its own.
  private func corrected(_ mention: FoundMention, _ scorer: CandidateScorer) -> FoundMention {
    guard mention.isMisspelt else { return ForeignDistrict(gazetteer: gazetteer).corrected(mention, scorer) }
    var mention = mention
    let near = Misspelling(gazetteer).candidates(mention, scorer.context, scorer.scene)
    if !near.isEmpty {
      mention.candidates = near
      return mention
    }
    mention.isMisspelt = false
    mention.levelWords = []
    mention.candidates = mention.candidates.filter { $0.kind != .bare }
    return mention
  }

  /// The city behind its district's name is named all the same.
  private func addCity(
    of district: [ScoredCandidate], _ mention: FoundMention, _ index: Int, _ context: DocumentContext,
    _ scene: inout Scene
  ) {
    guard let city = district.first.flatMap({ gazetteer.pack.parent(Int($0.candidate.place.index)) }) else { return }
    scene.add(item(city, mention, index, context, confidence: 1))
  }

  private func addToScene(
    _ ranking: [ScoredCandidate], _ mention: FoundMention, _ index: Int, _ context: DocumentContext,
    _ scene: inout Scene
  ) {
    guard let best = ranking.first, best.score >= Weights.threshold else { return }
    let confidence = Confidence.values(ranking)[0]
    guard confidence > 0.3 else { return }
    scene.add(item(Int(best.candidate.place.index), mention, index, context, confidence: confidence))
  }

  private func result(
    _ mention: FoundMention, _ read: FoundMention, _ index: Int, _ ranking: [ScoredCandidate],
    _ scorer: CandidateScorer, _ scene: Scene
  ) -> PlaceMention? {
    let context = scorer.context
    let said = context.text.words(mention.tokens)
    let unit = scene.apposition[index]
    let ranked =
      mention.isStreet
      ? StreetPlace(gazetteer, context, scene).ranked(mention, index, said: said)
      : OutsidePlace(gazetteer: gazetteer, text: context.text).placed(
        places(ranking, said: said, read, index, scorer, depth: unit == nil ? depth : .max), mention, in: unit)
    guard !ranked.isEmpty else { return nil }
    return PlaceMention(
      tokens: mention.tokens, nameTokens: mention.nameTokens, ranked: ranked,
      isAdjectival: ranking.first?.candidate.kind == .bare, hasLevelWord: mention.hasOwnLevelWord,
      listGroup: mention.listGroup, rival: rival(ranked[0], ranking))
  }

  /// The next candidate, where the one that was chosen barely leads it.
  private func rival(_ chosen: RankedPlace, _ ranking: [ScoredCandidate]) -> PlaceID? {
    guard ranking.count > 1, chosen.id == ranking[0].candidate.place,
      ranking[0].score - ranking[1].score < Weights.closeLead
    else { return nil }
    return ranking[1].candidate.place
  }

  /// Empty where the best is too weak to be a place at all.
  private func places(
    _ ranking: [ScoredCandidate], said: String, _ mention: FoundMention, _ index: Int, _ scorer: CandidateScorer,
    depth: Int
  ) -> [RankedPlace] {
    guard let best = ranking.first, mention.isAsked || best.score >= Weights.threshold else { return [] }
    let area = CommonArea(gazetteer: gazetteer).area(over: ranking)
    let whole = (area.map { [$0] } ?? []) + ranking
    let told = (area.map { [$0] } ?? []) + scorer.explained(ranking.prefix(depth), of: mention, index)
    return zip(told.prefix(depth), Confidence.values(whole)).map { rankedPlace($0, said, $1, count: whole.count) }
  }

  func rankedPlace(_ scored: ScoredCandidate, _ said: String, _ confidence: Double, count: Int) -> RankedPlace {
    var reasons: [Reason] = []
    let strongest = (scored.reasons ?? []).filter { $0.weight != 0 || $0.reason != .population }
      .sorted { abs($0.weight) > abs($1.weight) }
    for reason in strongest where !reasons.contains(reason.reason) { reasons.append(reason.reason) }
    if count == 1, !reasons.contains(.onlyCandidate) { reasons.append(.onlyCandidate) }
    return RankedPlace(
      id: scored.candidate.place, place: gazetteer.place(scored.candidate.place, said: said), confidence: confidence,
      reasons: reasons)
  }
}
