internal import TocsinLanguage
internal import TocsinModel

/// Makes the place of a name that no table holds: its own name, and the coordinate and radius of what it lies in.
struct TextualPlace {
  let gazetteer: Gazetteer
  let text: TokenizedText
  let surroundings: Surroundings

  /// A site, by the settlement named nearest to it; else by its region. `nil` where neither is known.
  func site(_ words: Range<Int>, in anchor: Int?) -> Place? {
    guard let unit = anchor ?? surroundings.settlement()?.place ?? surroundings.mainRegion()?.place else { return nil }
    return place(words, .site, in: unit, suffix: gazetteer.pack.level(unit) == .settlement)
  }

  /// A street of the settlement named nearest to it, or somewhere in the region.
  func street(_ words: Range<Int>) -> Place? {
    guard let unit = surroundings.settlement()?.place ?? surroundings.mainRegion()?.place else { return nil }
    return place(words, .street, in: unit, suffix: gazetteer.pack.level(unit) == .settlement)
  }

  /// A part of the city that the words stand under: of the nearest place before or of the home.
  func cityPart(_ words: Range<Int>, name: Range<Int>) -> Place? {
    surroundings.city().map { place(words, name: name, .cityDistrict, in: $0, suffix: true) }
  }

  /// A settlement that no table holds, somewhere in the finest unit that holds it.
  func settlement(_ words: Range<Int>, name: Range<Int>) -> Place? {
    let unit = surroundings.unit { gazetteer.pack.level($0) == .district }?.place ?? surroundings.mainRegion()?.place
    return unit.flatMap { place(words, name: name, .settlement, in: $0, suffix: false) }
  }

  /// The words with the mark that closes a quotation in them («ЖК «Аврора»).
  private func quoted(_ words: Range<Int>) -> Range<Int> {
    let marks = words.count { text.isQuotationMark($0) }
    return marks % 2 == 1 && text.isQuotationMark(words.upperBound) ? words.lowerBound..<(words.upperBound + 1) : words
  }

  private func place(
    _ words: Range<Int>, name: Range<Int>? = nil, _ level: PlaceLevel, in unit: Int, suffix: Bool
  ) -> Place {
    let entry = gazetteer[PlaceID(unit)]
    let own = text.words(quoted(name ?? words))
    let isLatin = text.tokens[words.lowerBound].isLatin
    let latin = isLatin ? own : Transliteration.latin(own, isUkrainian: entry.country == "UA")
    return Place(
      name: suffix ? "\(latin), \(entry.name)" : latin, native: isLatin ? "" : own, level: level,
      region: entry.region.map { gazetteer[$0].name }, country: entry.country, coordinate: entry.coordinate,
      radiusMetres: entry.radiusMetres, said: text.words(words))
  }
}
