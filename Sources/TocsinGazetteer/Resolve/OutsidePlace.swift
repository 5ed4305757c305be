internal import TocsinLanguage
internal import TocsinModel

/// A village that the text puts into a unit where the tables have none of its name is not its namesake elsewhere: it is a place that
/// only the text names, somewhere in that unit ("Krasnoslobodsk, Bryansk region").
struct OutsidePlace {
  let gazetteer: Gazetteer
  let text: TokenizedText

  private static let confidence = 0.35

  /// - Parameter unit: the unit named right behind the mention; `nil` for none.
  func placed(_ ranking: [RankedPlace], _ mention: FoundMention, in unit: Int?) -> [RankedPlace] {
    guard let unit, let best = ranking.first, best.place.level == .settlement, let id = best.id,
      ranking.allSatisfy({ isOutside($0, unit) }),
      gazetteer.pack.population(Int(id.index)) ?? 0 < Weights.smallPopulation
    else { return ranking }
    let made = TextualPlace(
      gazetteer: gazetteer, text: text,
      surroundings: Surroundings(gazetteer, [], around: mention.tokens, home: PlaceID(unit)))
    guard let place = made.settlement(mention.tokens, name: mention.nameTokens) else { return ranking }
    let named = RankedPlace(id: nil, place: place, confidence: Self.confidence, reasons: [.namedInTextOnly])
    return [named] + ranking.map { $0.scaled(by: 1 - Self.confidence) }
  }

  /// A settlement whose district the tables do not know is judged by its region.
  private func isOutside(_ ranked: RankedPlace, _ unit: Int) -> Bool {
    guard let id = ranked.id else { return true }
    let above = gazetteer.pack.ancestors(Int(id.index))
    if Int(id.index) == unit || above.contains(unit) { return false }
    let hasDistrict = above.contains { gazetteer.pack.level($0) == .district }
    return hasDistrict || gazetteer.pack.region(unit) != gazetteer.pack.region(Int(id.index))
  }
}

extension RankedPlace {
  /// The same place, less likely.
  func scaled(by share: Double) -> RankedPlace {
    RankedPlace(id: id, place: place, confidence: confidence * share, reasons: reasons)
  }
}
