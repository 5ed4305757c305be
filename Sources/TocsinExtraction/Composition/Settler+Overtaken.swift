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
    for index in drafts.indices where isOverview(drafts[index]) {
      let told = Set(drafts.indices.filter { tells($0, besides: index, drafts) }.flatMap { drafts[$0].loci }.map(\.key))
      let left = drafts[index].loci.filter { !told.contains($0.key) }
      drafts[index].loci = left
    }
    drafts.removeAll { $0.loci.isEmpty }
  }

  /// Whether a claim may only sum up what follows: an uncounted attack, or a blow at several places without any effect.
  private func isOverview(_ draft: Draft) -> Bool {
    guard draft.count == nil else { return false }
    return draft.kind == .attack || isBareList(draft)
  }

  private func isBareList(_ draft: Draft) -> Bool {
    draft.kind == .strike && draft.loci.count > 1 && !hasOwnEffects(draft) && draft.fire != true
  }

  /// Whether another claim tells more of what an overview names.
  private func tells(_ index: Int, besides overview: Int, _ drafts: [Draft]) -> Bool {
    let (other, sum) = (drafts[index], drafts[overview])
    guard index != overview, other.isGround, other.kind != .explosion, !other.isDenied else { return false }
    return sum.kind == .attack || !isBareList(other) && other.mayShareThreat(with: sum)
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

extension Settler {
  /// "Tenants of a block in Rostov were led out after wreckage hit it in Khalturinsky Lane": people leave the place that the
  /// same sentence says was hit.
  func refineEvacuations(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].kind == .evacuation && drafts[index].loci.count == 1 {
      let finer = drafts.filter { ground in
        ground.isGround && !ground.isDenied && ground.sentence == drafts[index].sentence && ground.loci.count == 1
          && ground.loci.allSatisfy { $0.lies(in: drafts[index].loci[0]) }
      }
      guard finer.count == 1, let place = finer.first?.loci.first else { continue }
      drafts[index].loci = [place]
      drafts[index].note("settle.evacuated_place", "places", place.tokens)
    }
  }
}
