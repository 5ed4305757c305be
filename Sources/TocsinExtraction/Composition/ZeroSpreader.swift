internal import TocsinLanguage
internal import TocsinModel

/// "Nobody hurt", said once, holds for every event before it that has no figures of its own.
/// Source: docs/guide.md, "Settled cases".
struct ZeroSpreader {
  let clauses: [Clause]

  func spread(_ drafts: inout [Draft]) {
    for clause in clauses where clause.casualties.isBlanket && clause.loci.allSatisfy(\.isAnaphor) {
      for index in reach(of: clause, drafts) {
        if !drafts[index].hasFigures, !drafts[index].isSilentOnCasualties { drafts[index].take(clause.casualties) }
        if drafts[index].damage.isEmpty, clause.damage.ordered == [.none] { drafts[index].take(clause.damage) }
      }
    }
  }

  /// The events of its sentence, if it has any; else those before it in its paragraph; else all before; where it opens the
  /// report, all behind it.
  private func reach(of clause: Clause, _ drafts: [Draft]) -> [Int] {
    let takers = drafts.indices.filter { drafts[$0].takesConsequences && !drafts[$0].isDenied }
    if drafts.contains(where: { $0.sentence == clause.sentenceIndex }) {
      return opens(clause) ? takers.filter { drafts[$0].sentence == clause.sentenceIndex } : []
    }
    let before = takers.filter { drafts[$0].sentence < clause.sentenceIndex }
    let near = before.filter { drafts[$0].paragraph == clause.sentence.paragraph }
    if !near.isEmpty { return near }
    return before.isEmpty ? takers : before
  }

  /// "No one was hurt when a drone fell": the figures stand before what they are of.
  private func opens(_ clause: Clause) -> Bool { clause.tokens.lowerBound == clause.sentence.tokens.lowerBound }
}
