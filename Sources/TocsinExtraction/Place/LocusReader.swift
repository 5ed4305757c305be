internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// Turns the gazetteer's mentions, and the common nouns that stand for them, into loci.
struct LocusReader {
  let reading: Reading
  let gazetteer: Gazetteer
  let home: PlaceID?

  init(_ reading: Reading, gazetteer: Gazetteer, home: PlaceID?) {
    self.reading = reading
    self.gazetteer = gazetteer
    self.home = home
  }

  /// All loci of the report in order of their words.
  ///
  /// - Parameter sites: what common nouns of the text stand for; they take the words of names inside them («школа «Заря»»).
  func loci(_ mentions: [PlaceMention], sites: [SiteMention]) -> [Locus] {
    let sites = sites.filter { !isBeside($0) }
    let mentions = mentions.filter { mention in
      isName(mention) && !isPartOfPhrase(mention) && !sites.contains { $0.tokens.overlaps(mention.tokens) }
    }
    var named = mentions.map(locus) + sites.map(locus)
    var covered = TokenSet(of: reading.text)
    for locus in named { covered.insert(locus.tokens) }
    for locus in airportsByTown(outside: covered) {
      named.append(locus)
      covered.insert(locus.tokens)
    }
    for mark in reading.marks where covered.isDisjoint(with: mark.tokens) {
      switch mark.sense {
      case .anaphor(let noun): named += antecedents(of: noun, at: mark.tokens, named)
      case .place(let key): named += [place(key: key, at: mark.tokens)].compactMap { $0 }
      default: continue
      }
    }
    named.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in named.indices.dropFirst() { named[index].isJoined = isJoined(named[index], behind: named[index - 1]) }
    EnclosingUnits(text: reading.text, sentences: reading.sentences).complete(&named)
    return named
  }

  /// «на Запоріжжі»: a phrase of the lexicon that names a place takes the words of a name inside it.
  private func isPartOfPhrase(_ mention: PlaceMention) -> Bool {
    reading.marks(around: mention.tokens.lowerBound).contains { mark in
      guard case .place = mark.sense else { return false }
      return mark.tokens.count > 1 && mark.tokens.count >= mention.tokens.count && mark.tokens.overlaps(mention.tokens)
    }
  }

  /// Whether hardly more than "and" stands between a place and the unit that it lies in: «в Києві та в області».
  private func isJoined(_ locus: Locus, behind other: Locus) -> Bool {
    let gap = locus.tokens.lowerBound - other.tokens.upperBound
    guard (1...2).contains(gap), locus.isAnaphor || other.lies(in: locus) else { return false }
    return reading.marks(around: other.tokens.upperBound).contains {
      $0.sense == .junction(.and) && $0.tokens == other.tokens.upperBound..<(other.tokens.upperBound + 1)
    }
  }

  /// The publisher's own area, for a claim that names none; for a city that is a region of its own, the city.
  var homeLocus: Locus? { home.map { locus(of: city(of: $0), tokens: 0..<0, said: "", isAnaphor: false) } }

  /// The country that each of these lies in, by its ISO 3166-1 code.
  func countries(of loci: [Locus]) -> [String: Locus] {
    Set(loci.compactMap(\.place.country)).reduce(into: [:]) { countries, code in
      countries[code] = place(key: "iso:\(code)", at: 0..<0)
    }
  }

  /// "Polish airspace", «харків'яни»: a place by its key in the gazetteer.
  func place(key: String, at tokens: Range<Int>) -> Locus? {
    let said = tokens.isEmpty ? "" : reading.text.words(tokens)
    return gazetteer.place(key: key).map { locus(of: $0, tokens: tokens, said: said, isAnaphor: true) }
  }

  private func city(of unit: PlaceID) -> PlaceID {
    guard gazetteer.type(of: unit) == "city_region" else { return unit }
    let entry = gazetteer[unit]
    return gazetteer.children(of: unit).first {
      gazetteer[$0].level == .settlement && gazetteer[$0].native == entry.native
    }
      ?? gazetteer.children(of: unit).first { gazetteer[$0].level == .settlement && gazetteer[$0].name == entry.name }
      ?? unit
  }

  private func locus(_ mention: PlaceMention) -> Locus {
    let id = mention.best.id
    return Locus(
      tokens: mention.tokens, place: mention.best.place, id: id, ancestors: id.map(gazetteer.ancestors(of:)) ?? [],
      isAnaphor: false, isNominative: mention.best.reasons.contains(.exactName), listGroup: mention.listGroup,
      doubts: doubts(mention))
  }

  private func doubts(_ mention: PlaceMention) -> [Doubt.Cause] {
    var doubts: [Doubt.Cause] = []
    if mention.best.reasons.contains(.misspelt) {
      doubts.append(.misspelt(said: reading.text.words(mention.nameTokens)))
    }
    if let rival = mention.rival { doubts.append(.ambiguous(with: fullName(rival), id: gazetteer[rival].key)) }
    return doubts
  }

  /// A name that tells namesakes apart: with the nearest unit above and the region.
  private func fullName(_ id: PlaceID) -> String {
    var units = [id]
    for unit in [gazetteer.ancestors(of: id).first, gazetteer[id].region].compactMap(\.self) where !units.contains(unit)
    {
      units.append(unit)
    }
    return units.map(gazetteer.name(of:)).joined(separator: ", ")
  }

  private func locus(_ site: SiteMention) -> Locus {
    Locus(
      tokens: site.tokens, place: site.place, id: site.id, ancestors: site.id.map(gazetteer.ancestors(of:)) ?? [],
      isAnaphor: false, listGroup: nil)
  }

  func locus(
    of id: PlaceID, tokens: Range<Int>, said: String, isAnaphor: Bool, listGroup: Int? = nil
  ) -> Locus {
    Locus(
      tokens: tokens, place: gazetteer.place(id, said: said), id: id, ancestors: gazetteer.ancestors(of: id),
      isAnaphor: isAnaphor, listGroup: listGroup)
  }
}
