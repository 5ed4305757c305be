internal import TocsinLanguage
internal import TocsinModel

/// Answers for words of which it is known that they name a place of a document.
struct DocumentLookUp {
  private let gazetteer: Gazetteer
  private let context: DocumentContext
  private let found: [FoundMention]

  init(_ gazetteer: Gazetteer, _ text: TokenizedText, home: PlaceID?) {
    self.gazetteer = gazetteer
    context = DocumentContext(text: text, home: home)
    found = MentionFinder(gazetteer, text).mentions()
  }

  private var text: TokenizedText { context.text }

  /// `nil` where the words do not stand in the text.
  func ranked(_ said: String) -> [RankedPlace]? {
    let words = FoldedName(said).words
    if words.isEmpty { return homePlace() }
    guard let asked = AskedWords(words, in: text, found) else { return nil }
    let nouns = PlaceNoun.nouns(in: asked.tokens, of: text, gazetteer)
    let places: [RankedPlace] =
      switch asked.reading {
      case .exact, .held: resolved(asked)
      case .holding: aside(nouns, asked) ?? resolved(asked)
      case .partial, .none: []
      }
    return places.isEmpty ? unfound(nouns, asked) : settled(places, nouns, asked)
  }

  /// The publisher's own area.
  private func homePlace() -> [RankedPlace] {
    let around = Surroundings(gazetteer, [], around: 0..<0, home: context.home)
    return around.homePlace().map { [ranked($0, [.homeArea], Self.sure, said: "")] } ?? []
  }

  private static let sure = 0.85
  private static let likely = 0.6
  private static let weak = 0.35

  /// The place of the mention that the words are read as; the finest of several («Самара (Курумоч)»).
  private func resolved(_ asked: AskedWords) -> [RankedPlace] {
    guard let index = asked.mention else { return [] }
    var mentions = found
    let several = asked.inside.count > 1 ? asked.inside : [index]
    for index in several { mentions[index].isAsked = true }
    let resolved = Resolver(gazetteer: gazetteer).resolve(mentions, in: context)
    let own = several.compactMap { index in resolved.first { $0.tokens.overlaps(mentions[index].nameTokens) } }
    return own.min { Self.coarseness($0.level) < Self.coarseness($1.level) }?.ranked ?? []
  }

  private static func coarseness(_ level: PlaceLevel) -> Int {
    switch level {
    case .street, .site: 0
    case .cityDistrict: 1
    case .settlement: 2
    case .district: 3
    case .water, .region: 4
    case .country: 5
    }
  }

  private func answer(_ mentions: [FoundMention], at name: Range<Int>) -> [RankedPlace] {
    Resolver(gazetteer: gazetteer).resolve(mentions, in: context)
      .first { $0.tokens.overlaps(name) }?.ranked ?? []
  }

  /// «нефтебаза в Энгельсе»: a noun of another sort than the name that stands in its words and by itself.
  private func aside(_ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace]? {
    guard let index = asked.mention, let noun = nouns.first(where: { !$0.tokens.overlaps(found[index].tokens) }) else {
      return nil
    }
    if noun.isSite, text.isQuotationMark(found[index].tokens.lowerBound - 1) { return place(of: noun, asked) }
    guard let anchor = answer(found, at: found[index].nameTokens).first?.id.map({ Int($0.index) }) else { return nil }
    switch noun.sort {
    case .site, .water: return place(of: noun, asked, anchor: anchor)
    default: return nil
    }
  }

  /// Words in which no name of the tables was found: a name that was passed over, a noun that stands for a place, a site that
  /// only the text names, a misspelt name.
  private func unfound(_ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace] {
    let isNamed = asked.tokens.contains {
      text.tokens[$0].isNameLike && !nouns.contains($0, at: asked.tokens.lowerBound)
    }
    if !isNamed, let noun = headNoun(nouns), let places = place(of: noun, asked) { return places }
    if isNamed, namesStreet(asked.tokens) { return textual(nouns, asked) }
    if isNamed, let places = named(nouns, asked) { return settled(places, nouns, asked) }
    if let site = nouns.first(where: \.isSite) ?? siteNoun(beside: asked.tokens), let places = place(of: site, asked) {
      return places
    }
    if let country = country(asked) { return [country] }
    let resolved = resolved(asked)
    return resolved.isEmpty && isNamed ? textual(nouns, asked) : settled(resolved, nouns, asked)
  }

  /// "the Lazurny Nebes tower", «у комплексі Аврора»: behind a Latin name, before a Cyrillic one.
  private func siteNoun(beside tokens: Range<Int>) -> PlaceNoun? {
    let isLatin = text.tokens[tokens.lowerBound].isLatin
    let beside = isLatin ? tokens.upperBound..<tokens.upperBound + 3 : tokens.lowerBound - 3..<tokens.lowerBound
    let nouns = PlaceNoun.nouns(in: beside.clamped(to: text.tokens.indices), of: text, gazetteer)
    guard let noun = isLatin ? nouns.first : nouns.last, noun.isSite else { return nil }
    let gap = isLatin ? tokens.upperBound..<noun.tokens.lowerBound : noun.tokens.upperBound..<tokens.lowerBound
    return gap.allSatisfy { text.isQuotationMark($0) } ? noun : nil
  }

  /// A weak answer in a region that the document does not speak of, or a village in another country, gives way to a near spelling in one that it does, or to a
  /// place that only the text names.
  private func settled(_ places: [RankedPlace], _ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace] {
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

  /// The head of an English phrase stands last, of a Russian or Ukrainian one first.
  private func headNoun(_ nouns: [PlaceNoun]) -> PlaceNoun? {
    guard let first = nouns.first else { return nil }
    return text.tokens[first.tokens.lowerBound].isLatin ? nouns.last : first
  }

  private func place(of noun: PlaceNoun, _ asked: AskedWords, anchor: Int? = nil) -> [RankedPlace]? {
    let around = surroundings(asked)
    if let found = Antecedent(gazetteer: gazetteer, text: text, surroundings: around).place(of: noun, anchor: anchor) {
      return [
        ranked(found.place, found.reasons, found.isSure ? Self.sure : Self.likely, said: text.words(asked.tokens))
      ]
    }
    guard noun.isSite else { return nil }
    let made = TextualPlace(gazetteer: gazetteer, text: text, surroundings: around)
    return made.site(asked.tokens, in: anchor).map { [textual($0, Self.likely)] }
  }

  /// A name of the tables that was passed over in the running text, or a misspelt one.
  private func named(_ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace]? {
    let whole = mention(asked.tokens, asked.tokens)
    if !whole.candidates.isEmpty { return nonEmpty(answer(with: whole)) }
    if nouns.contains(where: { $0.isSite && asked.tokens.contains($0.tokens.lowerBound) }) { return nil }
    let rest = asked.tokens.filter { index in
      !nouns.contains { $0.tokens.contains(index) } && text.tokens[index].isWordOrNumber
    }
    guard let first = rest.first, let last = rest.last else { return nil }
    var name = mention(asked.tokens, first..<(last + 1))
    name.isMisspelt = name.candidates.isEmpty
    name.levelWords = levelWords(beside: first..<(last + 1))
    name.hasOwnLevelWord = !name.levelWords.isEmpty
    return nonEmpty(answer(with: name))
  }

  private func mention(_ tokens: Range<Int>, _ name: Range<Int>) -> FoundMention {
    var mention = FoundMention(
      tokens: tokens, nameTokens: name, candidates: gazetteer.matches(named: text.words(name)))
    mention.isAsked = true
    return mention
  }

  private func levelWords(beside name: Range<Int>) -> [LevelWord] {
    let reader = LevelReader(gazetteer: gazetteer, text: text)
    let words = reader.levelWord(after: name.upperBound)?.0 ?? reader.levelWord(before: name.lowerBound)?.0 ?? []
    return words.filter { !$0.isStreet && !$0.isSite }
  }

  private func nonEmpty(_ places: [RankedPlace]) -> [RankedPlace]? { places.isEmpty ? nil : places }

  private func answer(with mention: FoundMention) -> [RankedPlace] {
    let others = found.filter { !$0.tokens.overlaps(mention.tokens) }
    let all = (others + [mention]).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return answer(all, at: mention.nameTokens)
  }

  private func surroundings(_ asked: AskedWords) -> Surroundings {
    let mentions = Resolver(gazetteer: gazetteer).resolve(found, in: context)
    return Surroundings(gazetteer, mentions, around: asked.tokens, home: context.home)
  }

  /// A place that only the text names: a street, a part of the city that it speaks of, a settlement.
  private func textual(_ nouns: [PlaceNoun], _ asked: AskedWords) -> [RankedPlace] {
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

  private func namesStreet(_ words: Range<Int>) -> Bool {
    words.contains { index in
      text.tokens[index].kind == .word
        && gazetteer.levelWords.longest(at: index, in: text)?.words.contains(where: \.isStreet) == true
    }
  }

  /// «российская», "Ukrainian airspace": an adjective with the beginning of a country's name.
  private func country(_ asked: AskedWords) -> RankedPlace? {
    CountryAdjective(gazetteer: gazetteer, text: text).country(in: asked.tokens).map {
      ranked($0, [.inflectedName], Self.sure, said: text.words(asked.tokens))
    }
  }

  private func ranked(_ place: Int, _ reasons: [Reason], _ confidence: Double, said: String) -> RankedPlace {
    RankedPlace(
      id: PlaceID(place), place: gazetteer.place(PlaceID(place), said: said), confidence: confidence, reasons: reasons)
  }

  private func textual(_ place: Place, _ confidence: Double) -> RankedPlace {
    RankedPlace(id: nil, place: place, confidence: confidence, reasons: [.namedInTextOnly])
  }
}

extension LevelWord {
  fileprivate var isOfSettlement: Bool { levels == [.settlement] }
}

extension PlaceNoun {
  var isSite: Bool { if case .site = sort { true } else { false } }
  var isSettlement: Bool { if case .settlement = sort { true } else { false } }
}

extension [PlaceNoun] {
  /// Whether a noun begins at the token, where it is the first of the words: its capital may be the sentence's.
  fileprivate func contains(_ token: Int, at first: Int) -> Bool {
    token == first && contains { $0.tokens.contains(token) }
  }
}
