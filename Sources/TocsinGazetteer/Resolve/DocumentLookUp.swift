internal import TocsinLanguage
internal import TocsinModel

/// Answers for words of which it is known that they name a place of a document.
struct DocumentLookUp {
  let gazetteer: Gazetteer
  let context: DocumentContext
  let found: [FoundMention]

  init(_ gazetteer: Gazetteer, _ text: TokenizedText, home: PlaceID?) {
    self.gazetteer = gazetteer
    context = DocumentContext(text: text, home: home)
    found = MentionFinder(gazetteer, text).mentions()
  }

  var text: TokenizedText { context.text }

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
  static let weak = 0.35

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

  func answer(_ mentions: [FoundMention], at name: Range<Int>) -> [RankedPlace] {
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
  func siteNoun(beside tokens: Range<Int>) -> PlaceNoun? {
    let isLatin = text.tokens[tokens.lowerBound].isLatin
    let beside = isLatin ? tokens.upperBound..<tokens.upperBound + 3 : tokens.lowerBound - 3..<tokens.lowerBound
    let nouns = PlaceNoun.nouns(in: beside.clamped(to: text.tokens.indices), of: text, gazetteer)
    guard let noun = isLatin ? nouns.first : nouns.last, noun.isSite else { return nil }
    let gap = isLatin ? tokens.upperBound..<noun.tokens.lowerBound : noun.tokens.upperBound..<tokens.lowerBound
    return gap.allSatisfy { text.isQuotationMark($0) } ? noun : nil
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

  func levelWords(beside name: Range<Int>) -> [LevelWord] {
    let reader = LevelReader(gazetteer: gazetteer, text: text)
    let words = reader.levelWord(after: name.upperBound)?.0 ?? reader.levelWord(before: name.lowerBound)?.0 ?? []
    return words.filter { !$0.isStreet && !$0.isSite }
  }

  private func nonEmpty(_ places: [RankedPlace]) -> [RankedPlace]? { places.isEmpty ? nil : places }

  func answer(with mention: FoundMention) -> [RankedPlace] {
    let others = found.filter { !$0.tokens.overlaps(mention.tokens) }
    let all = (others + [mention]).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return answer(all, at: mention.nameTokens)
  }

  func surroundings(_ asked: AskedWords) -> Surroundings {
    let mentions = Resolver(gazetteer: gazetteer).resolve(found, in: context)
    return Surroundings(gazetteer, mentions, around: asked.tokens, home: context.home)
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

  func textual(_ place: Place, _ confidence: Double) -> RankedPlace {
    RankedPlace(id: nil, place: place, confidence: confidence, reasons: [.namedInTextOnly])
  }
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
