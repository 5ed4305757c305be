internal import TocsinLanguage
internal import TocsinModel

/// Finds the cities that are named right behind their districts: «Петровском районе Донецка», "Nikitovsky district of
/// Gorlovka". Such a city belongs to the district's words and is no mention of its own.
struct CityJoiner {
  let gazetteer: Gazetteer
  let text: TokenizedText

  /// The indices of the mentions that belong to the one before.
  func absorbed(_ mentions: [FoundMention], _ rankings: [[ScoredCandidate]]) -> Set<Int> {
    Set(
      mentions.indices.dropFirst().filter { index in
        guard !mentions[index].isAsked, let city = city(ofDistrict: mentions[index - 1], rankings[index - 1]),
          isBeside(mentions[index - 1].tokens.upperBound, mentions[index].tokens.lowerBound)
        else { return false }
        return rankings[index].contains { Int($0.candidate.place.index) == city }
          || isBeginning(mentions[index], of: city)
      })
  }

  private func city(ofDistrict mention: FoundMention, _ ranking: [ScoredCandidate]) -> Int? {
    guard mention.hasOwnLevelWord, let best = ranking.first else { return nil }
    let place = Int(best.candidate.place.index)
    return gazetteer.pack.level(place) == .cityDistrict ? gazetteer.pack.parent(place) : nil
  }

  private func isBeside(_ end: Int, _ start: Int) -> Bool {
    end == start || end + 1 == start && text.isWord(end, "of")
  }

  /// `Volga` for Volgograd: all letters but the last are the beginning of the city's name.
  private func isBeginning(_ mention: FoundMention, of city: Int) -> Bool {
    let said = mention.nameTokens.flatMap { text.foldedBytes($0) }
    guard said.count >= 5, said.first.map({ $0 < 0x80 }) == true else { return false }
    return gazetteer.nameKeys(of: PlaceID(city)).contains { $0.starts(with: said.dropLast()) }
  }
}
