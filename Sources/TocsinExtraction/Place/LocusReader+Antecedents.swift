internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// The places that common nouns stand for: «в регионе», «там», «обидва міста», "the city".
extension LocusReader {
  /// The places that a noun stands for, by those named before it.
  func antecedents(of noun: Anaphor, at tokens: Range<Int>, _ named: [Locus]) -> [Locus] {
    let before = named.filter { $0.tokens.upperBound <= tokens.lowerBound }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let said = reading.text.words(tokens)
    switch noun {
    case .bothCities, .bothDistricts, .bothRegions:
      return lastTwo(noun, of: before).map { locus(of: $0, tokens: tokens, said: said, isAnaphor: true) }
    case .there: return lastNamed(before, at: tokens).map { stand(for: $0, tokens, said) }
    case .regionSeat, .districtSeat: return [seat(noun, tokens, said, before)].compactMap { $0 }
    default: return [antecedent(of: noun, at: tokens, said, before, named)].compactMap { $0 }
    }
  }

  /// The two last units of the level that the noun asks for.
  private func lastTwo(_ noun: Anaphor, of before: [Locus]) -> [PlaceID] {
    let units = before.filter { !$0.isAnaphor }.compactMap { locus in
      locus.id.flatMap { id in ([id] + gazetteer.ancestors(of: id)).last { noun.levels.contains(gazetteer[$0].level) } }
    }
    guard let last = units.last, let other = units.last(where: { $0 != last }) else { return [] }
    return [other, last]
  }

  /// What «там» points to: the list of places just named, or a part of the last place that was told of shortly before it.
  private func lastNamed(_ before: [Locus], at tokens: Range<Int>) -> [Locus] {
    guard let last = before.last else { return [] }
    if let group = last.listGroup {
      let list = before.filter { $0.listGroup == group && $0.place.level == last.place.level }
      if list.count > 1 { return list }
    }
    let inner = before.reversed().prefix(while: { tokens.lowerBound - $0.tokens.upperBound < Self.widestReach }).first {
      $0.lies(in: last)
    }
    return [inner ?? last]
  }

  /// How far back «там» looks for a finer place than the last one. Unit: tokens.
  private static let widestReach = 40

  /// «райцентр», «обласний центр»: the seat of the unit named last, or of the publisher's.
  private func seat(_ noun: Anaphor, _ tokens: Range<Int>, _ said: String, _ before: [Locus]) -> Locus? {
    let unit =
      before.reversed().lazy.compactMap { self.unit(of: $0, noun) }.first ?? home.flatMap { self.unit(above: $0, noun) }
    guard let seat = unit.flatMap({ gazetteer[$0].codes["seat"] }).flatMap({ gazetteer.place(key: $0) }) else {
      return nil
    }
    return locus(of: seat, tokens: tokens, said: said, isAnaphor: false)
  }

  /// The last place before the words (or the home area) of the level that the noun asks for, or the unit of that
  /// level that it lies in.
  private func antecedent(
    of noun: Anaphor, at tokens: Range<Int>, _ said: String, _ before: [Locus], _ named: [Locus]
  ) -> Locus? {
    if noun == .region, let main = most(.region, of: before) {
      return self.locus(of: main, tokens: tokens, said: said, isAnaphor: true)
    }
    if noun == .country, let own = ownCountry, !named.contains(where: { $0.place.level == .country && $0.id != own }) {
      return self.locus(of: own, tokens: tokens, said: said, isAnaphor: true)
    }
    if noun == .country, let country = most(.country, of: named.filter { $0.place.level != .country }) {
      return self.locus(of: country, tokens: tokens, said: said, isAnaphor: true)
    }
    if noun == .city, let city = before.last(where: isCity), let id = unit(of: city, noun) {
      return self.locus(of: id, tokens: tokens, said: said, isAnaphor: true)
    }
    for locus in before.reversed() {
      if let id = unit(of: locus, noun) { return self.locus(of: id, tokens: tokens, said: said, isAnaphor: true) }
    }
    let known =
      home.flatMap { unit(above: $0, noun) }
      ?? (noun == .region ? most(.region, of: named) : noun == .country ? ownCountry : nil)
    return known.map { locus(of: $0, tokens: tokens, said: said, isAnaphor: true) }
  }

  /// Whether a place is a settlement larger than a village: what «город» means while one is named.
  private func isCity(_ locus: Locus) -> Bool {
    guard locus.place.level == .settlement, let id = locus.id else { return false }
    return gazetteer[id].population ?? 0 >= Self.cityPopulation
  }

  private static let cityPopulation = 10_000

  /// The region, or the country, that most of these places lie in; the last named of several.
  private func most(_ noun: Anaphor, of named: [Locus]) -> PlaceID? {
    var counts: [PlaceID: Int] = [:]
    let units = named.compactMap { locus in locus.id.flatMap { unit(above: $0, noun) } }
    for unit in units { counts[unit, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return units.last { counts[$0] == most }
  }

  private func stand(for locus: Locus, _ tokens: Range<Int>, _ said: String) -> Locus {
    var place = locus.place
    place.said = said
    return Locus(
      tokens: tokens, place: place, id: locus.id, ancestors: locus.ancestors, isAnaphor: true, listGroup: nil)
  }

  /// A report in Ukrainian that speaks of "the country" and names none means its own.
  private var ownCountry: PlaceID? { reading.language == .ukrainian ? gazetteer.place(key: "iso:UA") : nil }

  private func unit(of locus: Locus, _ noun: Anaphor) -> PlaceID? {
    guard let id = locus.id else { return nil }
    return unit(above: id, noun)
  }

  private func unit(above id: PlaceID, _ noun: Anaphor) -> PlaceID? {
    let levels = noun.levels
    return ([id] + gazetteer.ancestors(of: id)).first { levels.contains(gazetteer[$0].level) }
  }
}

extension Anaphor {
  /// The levels of place that the noun can stand for.
  var levels: Set<PlaceLevel> {
    switch self {
    case .region, .regionSeat, .bothRegions: [.region]
    case .district: [.district, .cityDistrict]
    case .districtSeat, .bothDistricts: [.district]
    case .city, .village, .bothCities: [.settlement]
    case .country: [.country]
    case .there: [.settlement, .district, .cityDistrict, .site, .region]
    }
  }
}
