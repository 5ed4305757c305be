internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// Turns the gazetteer's mentions, and the common nouns that stand for them, into loci.
struct LocusReader {
  let reading: Reading
  let gazetteer: Gazetteer
  private let home: PlaceID?

  init(_ reading: Reading, gazetteer: Gazetteer, home: PlaceID?) {
    self.reading = reading
    self.gazetteer = gazetteer
    self.home = home
  }

  /// All loci of the report in order of their words.
  func loci(_ mentions: [PlaceMention]) -> [Locus] {
    let mentions = mentions.filter(isName)
    var named = mentions.map(locus)
    var covered = Set(mentions.flatMap(\.tokens))
    for locus in airportsByTown(outside: covered) {
      named.append(locus)
      covered.formUnion(locus.tokens)
    }
    for mark in reading.marks where covered.isDisjoint(with: mark.tokens) {
      let stand: Locus? =
        switch mark.sense {
        case .anaphor(let noun): antecedent(of: noun, at: mark.tokens, named)
        case .state(let code): state(code, at: mark.tokens)
        default: nil
        }
      if let stand { named.append(stand) }
    }
    named.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    EnclosingUnits(text: reading.text, sentences: reading.sentences).complete(&named)
    return named
  }

  /// The publisher's own area, for a claim that names none; for a city that is a region of its own, the city.
  var homeLocus: Locus? { home.map { locus(of: city(of: $0), tokens: 0..<0, said: "", isAnaphor: false) } }

  /// The country that each of these lies in, by its ISO 3166-1 code.
  func countries(of loci: [Locus]) -> [String: Locus] {
    Dictionary(Set(loci.compactMap(\.place.country)).map { ($0, state($0, at: 0..<0)) }) { first, _ in first }
      .compactMapValues { $0 }
  }

  /// "Polish airspace": the state, by its code.
  private func state(_ code: String, at tokens: Range<Int>) -> Locus? {
    let said = tokens.isEmpty ? "" : reading.text.words(tokens)
    return gazetteer.place(key: "iso:\(code)").map { locus(of: $0, tokens: tokens, said: said, isAnaphor: true) }
  }

  private func city(of unit: PlaceID) -> PlaceID {
    let entry = gazetteer[unit]
    guard entry.type == "city_region" else { return unit }
    return gazetteer.children(of: unit).first {
      gazetteer[$0].level == .settlement && gazetteer[$0].native == entry.native
    }
      ?? gazetteer.children(of: unit).first { gazetteer[$0].level == .settlement && gazetteer[$0].name == entry.name }
      ?? unit
  }

  private func locus(_ mention: PlaceMention) -> Locus {
    let id = mention.best.id
    return Locus(
      tokens: mention.tokens, place: mention.best.place, id: id, ancestors: id.map(ancestors) ?? [], isAnaphor: false,
      listGroup: mention.listGroup)
  }

  func locus(
    of id: PlaceID, tokens: Range<Int>, said: String, isAnaphor: Bool, listGroup: Int? = nil
  ) -> Locus {
    Locus(
      tokens: tokens, place: gazetteer.place(id, said: said), id: id, ancestors: ancestors(id), isAnaphor: isAnaphor,
      listGroup: listGroup)
  }

  private func ancestors(_ id: PlaceID) -> [PlaceID] {
    var result: [PlaceID] = []
    var next = gazetteer[id].parent
    while let unit = next, !result.contains(unit) {
      result.append(unit)
      next = gazetteer[unit].parent
    }
    return result
  }

  /// The last place before the words (or the home area) of the level that the noun asks for, or the unit of that
  /// level that it lies in.
  private func antecedent(of noun: Anaphor, at tokens: Range<Int>, _ named: [Locus]) -> Locus? {
    let before = named.filter { $0.tokens.upperBound <= tokens.lowerBound }.reversed()
    let said = reading.text.words(tokens)
    if noun == .region, let main = most(.region, of: before.reversed()) {
      return self.locus(of: main, tokens: tokens, said: said, isAnaphor: true)
    }
    if noun == .there, let last = before.first {
      let inner = before.prefix(while: { tokens.lowerBound - $0.tokens.upperBound < Self.widestReach }).first {
        $0.lies(in: last)
      }
      return stand(for: inner ?? last, tokens, said)
    }
    if noun == .country, let country = most(.country, of: named.filter { $0.place.level != .country }) {
      return self.locus(of: country, tokens: tokens, said: said, isAnaphor: true)
    }
    for locus in before {
      if let id = unit(of: locus, noun) { return self.locus(of: id, tokens: tokens, said: said, isAnaphor: true) }
    }
    let known = home.flatMap { unit(above: $0, noun) } ?? (noun == .region ? most(.region, of: named) : nil)
    return known.map { locus(of: $0, tokens: tokens, said: said, isAnaphor: true) }
  }

  /// The region, or the country, that most of these places lie in; the last named of several.
  private func most(_ noun: Anaphor, of named: [Locus]) -> PlaceID? {
    var counts: [PlaceID: Int] = [:]
    let units = named.compactMap { locus in locus.id.flatMap { unit(above: $0, noun) } }
    for unit in units { counts[unit, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return units.last { counts[$0] == most }
  }

  /// How far back «там» looks for a finer place than the last one. Unit: tokens.
  private static let widestReach = 40

  private func stand(for locus: Locus, _ tokens: Range<Int>, _ said: String) -> Locus {
    var place = locus.place
    place.said = said
    return Locus(
      tokens: tokens, place: place, id: locus.id, ancestors: locus.ancestors, isAnaphor: true, listGroup: nil)
  }

  private func unit(of locus: Locus, _ noun: Anaphor) -> PlaceID? {
    guard let id = locus.id else { return nil }
    return unit(above: id, noun)
  }

  private func unit(above id: PlaceID, _ noun: Anaphor) -> PlaceID? {
    let levels = noun.levels
    return ([id] + ancestors(id)).first { levels.contains(gazetteer[$0].level) }
  }
}

extension Anaphor {
  /// The levels of place that the noun can stand for.
  var levels: Set<PlaceLevel> {
    switch self {
    case .region: [.region]
    case .district: [.district, .cityDistrict]
    case .city, .village: [.settlement]
    case .country: [.country]
    case .there: [.settlement, .district, .cityDistrict, .site, .region]
    }
  }
}
