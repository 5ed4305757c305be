internal import TocsinModel

/// Gives a district that lies in no region of the document the districts of its regions with a near spelling beside it: the
/// "Krasnoyarsk district" of Belgorod Oblast is Krasnoyaruzhsky.
struct ForeignDistrict {
  let gazetteer: Gazetteer

  func corrected(_ mention: FoundMention, _ scorer: CandidateScorer) -> FoundMention {
    guard mention.hasOwnLevelWord, !mention.candidates.isEmpty, mention.candidates.allSatisfy(isDistrict) else {
      return mention
    }
    let regions = scorer.regions
    guard !regions.isEmpty, !mention.candidates.contains(where: { lies($0, in: regions) }) else { return mention }
    var mention = mention
    mention.candidates += Misspelling(gazetteer).candidates(mention, scorer.context, scorer.scene)
      .filter { isDistrict($0) && lies($0, in: regions) }
      .map { NameCandidate(place: $0.place, kind: .bare, inflection: .sound) }
    return mention
  }

  private func isDistrict(_ candidate: NameCandidate) -> Bool {
    gazetteer.pack.level(Int(candidate.place.index)) == .district
  }

  private func lies(_ candidate: NameCandidate, in regions: Set<Int>) -> Bool {
    gazetteer.pack.region(Int(candidate.place.index)).map(regions.contains) ?? false
  }
}
