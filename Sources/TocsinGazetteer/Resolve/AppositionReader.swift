internal import TocsinLanguage

/// Tells whether a unit's name stands right behind another name to say where that lies: «села Поповка Рыльского района»,
/// "Proletarsk, Rostov region", "Wyryki in Lublin Voivodeship", «Кобрине (Одеська область)».
struct AppositionReader {
  let text: TokenizedText

  /// Between the two at most so many tokens.
  private static let widestGap = 3
  private static let prepositions: WordSet = ["in", "of", "the", "в", "во", "у", "на"]

  func isBehind(_ unit: FoundMention, _ place: FoundMention) -> Bool {
    let gap = place.tokens.upperBound..<max(place.tokens.upperBound, unit.tokens.lowerBound)
    guard unit.tokens.lowerBound >= place.tokens.upperBound, gap.count <= Self.widestGap else { return false }
    return gap.allSatisfy { index in
      text.mark(index) == 0x2C || text.mark(index) == 0x28 || Self.prepositions.contains(text.tokens[index])
    }
  }
}
