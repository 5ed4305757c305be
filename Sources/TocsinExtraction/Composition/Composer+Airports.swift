internal import TocsinLanguage
internal import TocsinModel

/// Notices on airports that a report calls by the names of their towns.
extension Composer {
  /// «Внуково и Домодедово закрыты»: what closes by its own name, with no thing behind the word, is no town.
  func isOfTownItself(_ notice: OutcomeFact, _ clause: Clause) -> Bool {
    guard let town = clause.loci.last(where: { $0.tokens.upperBound <= notice.tokens.lowerBound }), town.isNominative,
      notice.tokens.lowerBound - town.tokens.upperBound <= 1, reading.text.mark(town.tokens.upperBound) != 0x3A,
      !isInside(clause.loci[0])
    else { return false }
    return clause.damage.tokens.isEmpty && !namesThing(behind: notice.tokens.upperBound)
  }

  private func isInside(_ locus: Locus) -> Bool {
    let before = locus.tokens.lowerBound - 1
    return before >= 0 && Self.inside.contains(reading.text.tokens[before])
  }

  private static let inside: WordSet = ["в", "во", "у", "на", "in", "at"]

  /// Whether a long word with a small letter that the lexicon does not know stands there: a noun, as far as it goes.
  private func namesThing(behind index: Int) -> Bool {
    guard reading.text.tokens.indices.contains(index), reading.text.tokens[index].kind == .word,
      !reading.text.tokens[index].isCapitalised, reading.text.foldedWord(index).count > 4
    else { return false }
    return !reading.marks(around: index).contains { $0.tokens.contains(index) }
  }

  /// Whether a notice at a town is about its airport: flights or airports are spoken of, the town is a village with an airport,
  /// or what closed there before was its airport.
  func isOfAirport(_ town: Locus, _ notice: OutcomeFact, _ clause: Clause) -> Bool {
    if clause.discourse.contains(.aviation) || clause.loci.contains(where: { airports[$0.key]?.key == $0.key }) {
      return true
    }
    if airports[town.key] != nil, town.place.radiusMetres <= AirportReader.villageRadiusMetres { return true }
    guard notice.outcome.phase == .end, let key = airports[town.key]?.key else { return false }
    return drafts.contains { $0.kind == .restriction && $0.loci.contains { $0.key == key } }
  }

  /// The airport for which a town stands, in the words that name the town.
  func airport(of town: Locus) -> Locus {
    guard let airport = airports[town.key] else { return town }
    var place = airport.place
    place.said = town.place.said
    return Locus(
      tokens: town.tokens, place: place, id: airport.id, ancestors: airport.ancestors, isAnaphor: town.isAnaphor,
      listGroup: town.listGroup)
  }
}
