internal import TocsinLanguage
internal import TocsinModel

/// Makes the place of a street that the gazetteer does not hold: its settlement's coordinate and radius, its own name.
struct StreetPlace {
  private let gazetteer: Gazetteer
  private let context: DocumentContext
  private let scene: Scene

  init(_ gazetteer: Gazetteer, _ context: DocumentContext, _ scene: Scene) {
    self.gazetteer = gazetteer
    self.context = context
    self.scene = scene
  }

  /// Empty where no settlement is named: a region's capital is never guessed.
  func ranked(_ mention: FoundMention, _ index: Int, said: String) -> [RankedPlace] {
    guard let settlement = settlement(of: mention, index) else { return [] }
    let entry = gazetteer[PlaceID(settlement)]
    let quarter = district(of: settlement, context.sentence(mention)).map { gazetteer[PlaceID($0)] } ?? entry
    if let answer = AddressSearch(gazetteer: gazetteer, text: context.text).answer(mention, in: entry) {
      return [found(answer, in: entry, said: said)]
    }
    let name = StreetName(context.text, mention, country: entry.country)
    let place = Place(
      name: "\(name.latin), \(entry.name)", native: name.native(in: entry),
      level: .street, region: entry.region.map { gazetteer[$0].name }, country: entry.country,
      coordinate: quarter.coordinate,
      radiusMetres: quarter.radiusMetres, said: said)
    return [RankedPlace(id: nil, place: place, confidence: 0.7, reasons: [.levelWord, .settlementNamed])]
  }

  /// The street or house that an import holds: its own point, and the names that people there write.
  private func found(_ answer: AddressSearch.Answer, in settlement: GazetteerEntry, said: String) -> RankedPlace {
    let name = StreetName(answer, country: settlement.country)
    let house = answer.house
    let place = Place(
      name: "\(name.latin)\(house.map { " " + Transliteration.latin($0) } ?? ""), \(settlement.name)",
      native: name.native(house: house, in: settlement), level: .street,
      region: settlement.region.map { gazetteer[$0].name }, country: settlement.country,
      coordinate: answer.point.coordinate, radiusMetres: answer.point.radiusMetres, said: said)
    return RankedPlace(
      id: nil, place: place, confidence: house == nil ? 0.85 : 0.9, reasons: [.exactName, .levelWord, .settlementNamed])
  }

  /// The settlement right behind the street («на улице Батова в Волгограде»); else the one last named before it, behind it
  /// in its sentence, or anywhere; the publisher's own city where the sentence names none.
  private func settlement(of mention: FoundMention, _ index: Int) -> Int? {
    if let city = scene.cities[index] { return city }
    let sentence = context.sentence(mention)
    if let home = homeCity, !scene.items.contains(where: { $0.sentence == sentence && settlement($0) != nil }) {
      return home
    }
    let before = scene.items.filter { $0.mention < index }.reversed().lazy.compactMap { settlement($0) }.first
    let behind = scene.items.filter { $0.mention > index && $0.sentence == sentence }.lazy.compactMap { settlement($0) }
      .first
    let anywhere = scene.items.filter { $0.mention > index }.lazy.compactMap { settlement($0) }.first
    return before ?? behind ?? anywhere
  }

  /// The district of the city that the street's sentence names, which is nearer than the city's centre.
  private func district(of city: Int, _ sentence: Int) -> Int? {
    scene.items.last { item in
      item.level == .cityDistrict && item.sentence == sentence && gazetteer.pack.parent(item.place) == city
    }?.place
  }

  /// The publisher's own city; of a region that is a city its seat.
  private var homeCity: Int? {
    guard let home = scene.home else { return nil }
    if gazetteer.pack.level(home) == .settlement { return home }
    guard gazetteer.pack.type(home) == "city_region", let seat = gazetteer[PlaceID(home)].codes["seat"] else {
      return nil
    }
    return gazetteer.place(key: seat).map { Int($0.index) }
  }

  private func settlement(_ item: Scene.Item) -> Int? {
    if item.level == .settlement { return item.place }
    guard item.level == .cityDistrict || item.level == .site, let city = gazetteer.pack.parent(item.place),
      gazetteer.pack.level(city) == .settlement
    else { return nil }
    return city
  }
}
