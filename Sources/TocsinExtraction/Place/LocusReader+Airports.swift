internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// Airports that a report calls by the names of their towns.
extension LocusReader {
  /// The airports that towns of a report on flights, airports or what closed may stand for, by the keys of the towns; of an
  /// airport, itself.
  func airports(of loci: [Locus]) -> [String: Locus] {
    let named = loci.filter { $0.id.map { gazetteer.type(of: $0) == "airport" } ?? false }
    guard speaksOfFlights || !named.isEmpty || reading.hasOutcome({ $0.kind == .restriction }) else { return [:] }
    var airports = AirportReader(gazetteer).airports(of: loci)
    for airport in named { airports[airport.key] = airport.id }
    return airports.mapValues {
      locus(of: $0, tokens: 0..<0, said: "", isAnaphor: false)
    }
  }

  private var speaksOfFlights: Bool { reading.marks.contains { $0.sense == .discourse(.aviation) } }

  /// Names that only an airport bears in the gazetteer, in sentences about flights ("All departures from Eindhoven").
  func airportsByTown(outside covered: TokenSet) -> [Locus] {
    guard speaksOfFlights else { return [] }
    let sentences = reading.sentences.filter { sentence in
      reading.marks(in: sentence.tokens).contains { $0.sense == .discourse(.aviation) }
    }
    var loci: [Locus] = []
    for match in gazetteer.names(in: reading.text) {
      guard covered.isDisjoint(with: match.tokens), sentences.contains(where: { $0.tokens.overlaps(match.tokens) }),
        match.tokens.allSatisfy({ reading.text.tokens[$0].isCapitalised }),
        let airport = AirportReader(gazetteer).airport(among: match.candidates)
      else { continue }
      let said = reading.text.words(match.tokens)
      let group = loci.last.flatMap { isNextInList($0.tokens, match.tokens) ? $0.listGroup : nil } ?? -1 - loci.count
      loci.append(locus(of: airport, tokens: match.tokens, said: said, isAnaphor: false, listGroup: group))
    }
    return loci
  }

  /// Whether only a comma or "and" stands between two names.
  private func isNextInList(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    right.lowerBound - left.upperBound == 1
      && (reading.text.mark(left.upperBound) == 0x2C
        || reading.marks(around: left.upperBound).contains {
          $0.sense == .junction(.and) && $0.tokens.lowerBound == left.upperBound
        })
  }
}
