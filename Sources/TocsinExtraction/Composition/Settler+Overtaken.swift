internal import TocsinModel

extension Draft {
  /// Whether both may be of one class, as far as their words say.
  func mayShareThreat(with other: Draft) -> Bool {
    guard let threat, let others = other.threat else { return true }
    return threat == others || threat == .unknown || others == .unknown || threat == .mixed || others == .mixed
  }
}

/// Claims and places of which the report tells more by another claim.
extension Settler {
  /// «Налёт на Кущёвскую и Индустриальный. В Кущёвской разбит дом»: what is told of a place alone stands for it.
  func dropOvertaken(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].kind == .attack && drafts[index].count == nil {
      let told = Set(drafts.filter { $0.isGround && !$0.isDenied }.flatMap(\.loci).map(\.key))
      let left = drafts[index].loci.filter { !told.contains($0.key) }
      drafts[index].loci = left
    }
    drafts.removeAll { $0.loci.isEmpty }
  }

  /// «В областях лунають сирени: там фіксують дрони»: why an alert holds where it holds is no claim beside it.
  func dropReasons(_ drafts: inout [Draft]) {
    let alerts = drafts.filter { $0.kind == .alert && $0.phase == .start }
    drafts.removeAll { draft in
      guard draft.kind == .sighting, draft.loci.allSatisfy(\.isAnaphor) else { return false }
      let keys = Set(draft.loci.map(\.key))
      return alerts.contains { $0.sentence == draft.sentence && keys.isSubset(of: $0.loci.map(\.key)) }
    }
  }

  /// "A fire broke out at the refinery after wreckage fell on its grounds": what only its effects tell of is the event at
  /// the same place that the sentence names.
  func absorbWeak(_ drafts: inout [Draft]) {
    for weak in drafts.indices where drafts[weak].isWeak {
      let cause = drafts.indices.first { index in
        !drafts[index].isWeak && drafts[index].isGround && !drafts[index].isDenied
          && drafts[index].sentence == drafts[weak].sentence && drafts[index].kind != drafts[weak].kind
          && Set(drafts[index].loci.map(\.key)) == Set(drafts[weak].loci.map(\.key))
      }
      guard let cause else { continue }
      drafts[cause].merge(drafts[weak])
      drafts[weak].loci = []
    }
    drafts.removeAll { $0.loci.isEmpty }
  }
}
