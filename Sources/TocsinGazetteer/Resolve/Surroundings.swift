internal import TocsinLanguage
internal import TocsinModel

/// The resolved places around some words of a document: what a noun or a name that no table holds leans on.
struct Surroundings {
  let gazetteer: Gazetteer
  let words: Range<Int>
  /// The places named before the words, the nearest first, and those behind, the nearest first.
  private let before: [Int]
  private let behind: [Int]
  private let home: Int?

  /// A mention less likely than this tells nothing about its surroundings.
  private static let leastConfidence = 0.3

  init(_ gazetteer: Gazetteer, _ mentions: [PlaceMention], around words: Range<Int>, home: PlaceID?) {
    self.gazetteer = gazetteer
    self.words = words
    let known = mentions.filter { $0.best.confidence > Self.leastConfidence }
    before = known.reversed().filter { $0.tokens.upperBound <= words.lowerBound }.compactMap(\.placeIndex)
    behind = known.filter { $0.tokens.lowerBound >= words.upperBound }.compactMap(\.placeIndex)
    self.home = home.map { Int($0.index) }
  }

  private var pack: Pack { gazetteer.pack }

  /// The nearest place before, in the home area or behind that is such a unit or lies in one.
  func unit(where matches: (Int) -> Bool) -> (place: Int, reason: Reason)? {
    if let place = unit(before, matches) { return (place, .antecedent) }
    if let place = homeUnit(matches) { return (place, .homeArea) }
    return unit(behind, matches).map { ($0, .antecedent) }
  }

  private func unit(_ places: [Int], _ matches: (Int) -> Bool) -> Int? {
    for place in places { if let unit = ([place] + pack.ancestors(place)).first(where: matches) { return unit } }
    return nil
  }

  private func homeUnit(_ matches: (Int) -> Bool) -> Int? {
    guard let home else { return nil }
    return unit([seat(ofCityRegion: home)], matches)
  }

  /// The region that most of the places lie in, the nearest of several; else the home region.
  func mainRegion() -> (place: Int, reason: Reason)? {
    if let region = mostFrequent(before.compactMap(pack.region)) { return (region, .antecedent) }
    if let region = home.flatMap(pack.region) { return (region, .homeRegion) }
    return mostFrequent(behind.compactMap(pack.region)).map { ($0, .antecedent) }
  }

  /// The country named, or the one that the places lie in.
  func mainCountry() -> (place: Int, reason: Reason)? {
    let named = (before + behind).first { pack.level($0) == .country }
    let around = mostFrequent(
      (before + behind).compactMap { Array(pack.ancestors($0)).last { pack.level($0) == .country } })
    let own = home.flatMap { Array(pack.ancestors($0)).last { pack.level($0) == .country } }
    return (named ?? around).map { ($0, .antecedent) } ?? own.map { ($0, .homeArea) }
  }

  /// The settlement that words without a place of their own lie in.
  func settlement() -> (place: Int, reason: Reason)? { unit { pack.level($0) == .settlement } }

  /// The city that the nearest place before is or lies in, else the home city, else the next one; `nil` under a village, a district or a region.
  func city() -> Int? {
    guard let nearest = before.first ?? home.map(seat) ?? behind.first else { return nil }
    let settlement = ([nearest] + pack.ancestors(nearest)).first { pack.level($0) == .settlement }
    return settlement.flatMap { pack.population($0) ?? 0 >= Weights.cityPopulation ? $0 : nil }
  }

  /// Whether a place lies in a region that the document names or speaks for, or where none is known.
  func isAmongRegions(_ place: Int) -> Bool {
    let regions = Set((before + behind + (home.map { [$0] } ?? [])).compactMap(pack.region))
    return regions.isEmpty || pack.region(place).map(regions.contains) ?? true
  }

  /// Whether a place lies in a country that the document speaks of, or where none is known.
  func isAmongCountries(_ place: Int) -> Bool {
    let countries = Set((before + behind + (home.map { [$0] } ?? [])).compactMap(pack.country))
    return countries.isEmpty || pack.country(place).map(countries.contains) ?? true
  }

  /// The publisher's own area; of a region that is a city the city.
  func homePlace() -> Int? { home.map(seat) }

  private func seat(ofCityRegion place: Int) -> Int {
    guard pack.type(place) == "city_region" else { return place }
    return gazetteer.children(of: PlaceID(place)).first { child in
      pack.level(Int(child.index)) == .settlement && gazetteer[child].native == gazetteer[PlaceID(place)].native
    }.map { Int($0.index) } ?? place
  }

  private func mostFrequent(_ places: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for place in places { counts[place, default: 0] += 1 }
    let most = counts.values.max()
    return places.first { counts[$0] == most }
  }
}

extension PlaceMention {
  fileprivate var placeIndex: Int? { best.id.map { Int($0.index) } }
}
