internal import TocsinLanguage
internal import TocsinModel

/// Casualties and damage told in a sentence before what caused them ("Three people were wounded when drones struck Izmail").
struct ForwardFigures {
  let clauses: [Clause]

  /// Gives them to the event on the ground that the same sentence tells, where no event stands before them.
  func give(to drafts: inout [Draft]) {
    for clause in clauses where clause.loci.isEmpty {
      guard clause.casualties.hasVictims || opensWithDamage(clause),
        drafts.allSatisfy({ $0.sentence >= clause.sentenceIndex })
      else { continue }
      if let only = onlyBlow(behind: clause, drafts) {
        drafts[only].take(clause.casualties)
        continue
      }
      guard
        let index = drafts.firstIndex(where: { $0.sentence == clause.sentenceIndex && $0.isGround && !$0.isDenied })
      else { continue }
      drafts[index].take(clause.casualties.lacking(in: drafts[index]))
      if drafts[index].damage.isEmpty, opensWithDamage(clause) { drafts[index].take(clause.damage) }
    }
  }

  /// «— загинуло: 20» in a list over the one event on the ground that the report tells.
  private func onlyBlow(behind clause: Clause, _ drafts: [Draft]) -> Int? {
    guard clause.sentence.form == .listItem, clause.casualties.hasVictims else { return nil }
    let ground = drafts.indices.filter { drafts[$0].isGround && !drafts[$0].isDenied }
    return ground.count == 1 ? ground.first : nil
  }

  /// "Windows were blown out when debris landed in a yard": the first thing that a sentence tells is what was harmed.
  private func opensWithDamage(_ clause: Clause) -> Bool {
    clause.outcomes.isEmpty && clause.tokens.lowerBound == clause.sentence.tokens.lowerBound && clause.damage.hasHarm
      && !clause.damage.damage.isEmpty
  }
}

extension Casualties {
  /// Those figures that an event does not have yet: "Two people were killed and five injured in a strike" is cut in two.
  fileprivate func lacking(in draft: Draft) -> Casualties {
    var rest = self
    if draft.killed != nil { (rest.killed, rest.killedTokens) = (nil, []) }
    if draft.injured != nil { (rest.injured, rest.injuredTokens) = (nil, []) }
    return rest
  }
}
