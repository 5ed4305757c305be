internal import TocsinLanguage
internal import TocsinModel

/// Casualties told in a sentence before what caused them ("Three people were wounded when drones struck Izmail").
struct ForwardFigures {
  let clauses: [Clause]

  /// Gives them to the event on the ground that the same sentence tells, where no event stands before them.
  func give(to drafts: inout [Draft]) {
    for clause in clauses where clause.casualties.hasVictims && clause.loci.isEmpty {
      guard drafts.allSatisfy({ $0.sentence >= clause.sentenceIndex }),
        let index = drafts.firstIndex(where: { $0.sentence == clause.sentenceIndex && $0.isGround && !$0.isDenied }),
        !drafts[index].hasFigures
      else { continue }
      drafts[index].take(clause.casualties)
    }
  }
}
