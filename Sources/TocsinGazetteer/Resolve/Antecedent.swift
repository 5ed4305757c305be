internal import TocsinLanguage
internal import TocsinModel

/// Finds the place that a common noun stands for: by the places named around it and by the publisher's home.
struct Antecedent {
  let gazetteer: Gazetteer
  let text: TokenizedText
  let surroundings: Surroundings

  /// A place with the reasons for it.
  struct Found {
    let place: Int
    let reasons: [Reason]
    /// Whether the noun could mean nothing else here.
    var isSure = true
  }

  /// A site belongs to the settlement beside it up to this distance. Source: the farthest airports and ports of the tables.
  private static let siteReachMetres = 46_000.0
  private static let waterReachMetres = 250_000.0
  /// A city has more people than this; «город» means the nearest of those before any village.
  private static let cityPopulation = 10_000

  private var pack: Pack { gazetteer.pack }

  /// - Parameter anchor: the place that the words themselves name beside the noun («нефтебаза в Энгельсе»).
  /// - Returns: `nil` where nothing is named that it could stand for.
  func place(of noun: PlaceNoun, anchor: Int? = nil) -> Found? {
    switch noun.sort {
    case .country: found(surroundings.mainCountry())
    case .region: found(surroundings.mainRegion())
    case .settlement: found(settlement())
    case .unit(let types, let excluded): found(unit(types, excluded))
    case .water: water(noun.tokens, anchor)
    case .site(let types): site(types, anchor)
    }
  }

  private func found(_ unit: (place: Int, reason: Reason)?) -> Found? {
    unit.map { Found(place: $0.place, reasons: [$0.reason]) }
  }

  private func settlement() -> (place: Int, reason: Reason)? {
    surroundings.unit { pack.level($0) == .settlement && pack.population($0) ?? 0 >= Self.cityPopulation }
      ?? surroundings.settlement()
  }

  private func unit(_ types: Set<String>, _ excluded: Set<String>) -> (place: Int, reason: Reason)? {
    surroundings.unit { place in
      let type = pack.type(place)
      return (pack.level(place) == .district || pack.level(place) == .cityDistrict)
        && (types.isEmpty || types.contains(type)) && !excluded.contains(type)
    }
  }

  /// The water of this sort that is named; else the nearest one.
  private func water(_ noun: Range<Int>, _ anchor: Int?) -> Found? {
    let stem = stem(text.foldedWord(noun.upperBound - 1))
    let named = anchor == nil ? surroundings.unit { isWater($0, stem) } : nil
    if let named { return Found(place: named.place, reasons: [named.reason]) }
    guard let centre = anchor ?? surroundings.settlement()?.place ?? surroundings.mainRegion()?.place else {
      return nil
    }
    let here = pack.coordinate(centre)
    let near = gazetteer.waters.filter { isWater($0, stem) }
      .map { ($0, here.distanceMetres(to: pack.coordinate($0))) }.filter { $0.1 < Self.waterReachMetres }
      .min { $0.1 < $1.1 }
    return near.map { Found(place: $0.0, reasons: [.near], isSure: false) }
  }

  /// The noun without the letters that inflect: «мор», «водосховищ», `sea`.
  private func stem(_ noun: String) -> String {
    guard noun.unicodeScalars.first.map({ $0.value > 0x7F }) == true else { return noun }
    return String(noun.dropLast(noun.count < 6 ? 1 : 2))
  }

  /// Whether the water's name has the noun in it: «Чёрное море» is a sea.
  private func isWater(_ place: Int, _ stem: String) -> Bool {
    guard pack.level(place) == .water else { return false }
    return gazetteer.nameKeys(of: PlaceID(place)).contains { key in
      String(decoding: key, as: UTF8.self).split(separator: " ").contains { $0.hasPrefix(stem) }
    }
  }

  /// The only site of its sort in the settlement, or else in the region, that the text speaks of.
  private func site(_ types: Set<String>, _ anchor: Int?) -> Found? {
    guard !types.isEmpty else { return nil }
    let settlement = anchor.flatMap { pack.level($0) == .settlement ? $0 : nil } ?? surroundings.settlement()?.place
    if let settlement, let site = onlySite(near: settlement, types) {
      return Found(place: site, reasons: [.antecedent, .near])
    }
    guard settlement == nil, let region = surroundings.mainRegion()?.place else { return nil }
    let sites = children(of: region, types)
    return sites.count == 1 ? Found(place: sites[0], reasons: [.antecedent, .regionNamed], isSure: false) : nil
  }

  private func onlySite(near settlement: Int, _ types: Set<String>) -> Int? {
    let own = children(of: settlement, types)
    if own.count == 1 { return own[0] }
    guard own.isEmpty, let region = pack.region(settlement) else { return nil }
    let here = pack.coordinate(settlement)
    let near = children(of: region, types).filter {
      here.distanceMetres(to: pack.coordinate($0)) < Self.siteReachMetres
    }
    return near.count == 1 ? near[0] : nil
  }

  private func children(of unit: Int, _ types: Set<String>) -> [Int] {
    gazetteer.children(of: PlaceID(unit)).map { Int($0.index) }
      .filter { pack.level($0) == .site && types.contains(pack.type($0)) }
  }
}

extension Gazetteer {
  /// The waters of the tables. Cost: of the entries before them, by halving.
  fileprivate var waters: Range<Int> {
    let first = boundary { [.country, .region].contains($0) }
    return first..<boundary { [.country, .region, .water].contains($0) }
  }

  /// The first entry whose level is not among those that stand at the head of the pack.
  private func boundary(_ isBefore: (PlaceLevel) -> Bool) -> Int {
    var range = 0..<pack.count(.entries)
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = isBefore(pack.level(middle)) ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
