internal import TocsinLanguage
internal import TocsinModel

/// Casualties and damage told in a sentence before what caused them ("Three people were wounded when drones struck Izmail").
struct ForwardFigures {
  let clauses: [Clause]

  /// Gives them to the event on the ground that the same sentence tells, where no event stands before them.
  func give(to drafts: inout [Draft]) {
    for clause in clauses where clause.loci.isEmpty {
      guard clause.casualties.hasVictims || opensWithDamage(clause),
        drafts.allSatisfy({ $0.sentence >= clause.sentenceIndex }),
        let index = drafts.firstIndex(where: { $0.sentence == clause.sentenceIndex && $0.isGround && !$0.isDenied })
      else { continue }
      if !drafts[index].hasFigures { drafts[index].take(clause.casualties) }
      if drafts[index].damage.isEmpty, opensWithDamage(clause) { drafts[index].damage = clause.damage.damage }
    }
  }

  /// "Windows were blown out when debris landed in a yard": the first thing that a sentence tells is what was harmed.
  private func opensWithDamage(_ clause: Clause) -> Bool {
    clause.outcomes.isEmpty && clause.tokens.lowerBound == clause.sentence.tokens.lowerBound && clause.damage.hasHarm
      && !clause.damage.damage.isEmpty
  }
}
