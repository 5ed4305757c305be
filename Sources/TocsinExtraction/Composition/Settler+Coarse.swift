internal import TocsinLanguage
internal import TocsinModel

/// Coarse claims beside finer ones.
extension Settler {
  /// A claim about a whole area falls away beside finer ones that tell the same of parts of it, unless it has a number
  /// that they do not make up.
  func withoutCoarse(_ drafts: [Draft]) -> [Draft] {
    drafts.indices.filter { index in !isCoarse(index, drafts) }.map { drafts[$0] }
  }

  private func isCoarse(_ index: Int, _ drafts: [Draft]) -> Bool {
    let draft = drafts[index]
    guard draft.phase == nil || draft.isHeading || draft.hasBorrowedPlace, draft.kind != .evacuation, !draft.isDenied
    else { return false }
    let finer = drafts.indices.filter { other in
      other != index && isSameSort(draft, drafts[other]) && covers(draft, drafts[other])
    }.map { drafts[$0] }
    guard !finer.isEmpty else { return false }
    guard let total = draft.count else {
      if draft.hasBorrowedPlace || draft.isHeading { return true }
      if isBlowBesideWreckage(draft, finer) { return false }
      return !hasOwnEffects(draft) || isBrokenDown(draft, finer)
    }
    let kin = finer.filter { $0.mayShareThreat(with: draft) }
    if kin.contains(where: { $0.kind != draft.kind && $0.count == total }) { return true }
    let parts = kin.filter { $0.kind == draft.kind }
    return !isFurther(draft, parts, total) && sumsUp(parts, to: total.minimum)
  }

  /// "Hits in the city were reported as well": a blow told by words of its own goes beside wreckage in a part of the city.
  private func isBlowBesideWreckage(_ draft: Draft, _ finer: [Draft]) -> Bool {
    draft.kind == .strike && !draft.isWeak && draft.loci.allSatisfy(\.isWithinRegion)
      && finer.allSatisfy { $0.kind == .debris }
  }

  /// "Another 19 were lost", «ещё один подавлен»: what comes on top of the others, or is less than one of them, does not sum
  /// them up.
  private func isFurther(_ draft: Draft, _ parts: [Draft], _ total: Count) -> Bool {
    guard draft.kind != .strike, let number = draft.quotes["count"]?.first else { return false }
    if parts.contains(where: { $0.count.map { $0.minimum > total.minimum } ?? false }) { return true }
    return reading.marks(around: (number.lowerBound - 1)..<(number.lowerBound + 1)).contains {
      $0.sense == .junction(.more)
    }
  }

  /// Whether the parts make up the total, each count taken once, or once for each of its places («по одному»).
  private func sumsUp(_ parts: [Draft], to total: Int) -> Bool {
    let counted = parts.filter { $0.count != nil }
    let once = counted.compactMap(\.count?.minimum).reduce(0, +)
    let each = counted.map { ($0.count?.minimum ?? 0) * $0.loci.count }.reduce(0, +)
    return !counted.isEmpty && (once >= total || each == total)
  }

  func hasOwnEffects(_ draft: Draft) -> Bool {
    (draft.killed ?? 0) > 0 || (draft.injured ?? 0) > 0 || !draft.damage.subtracting([.none]).isEmpty
  }

  /// Totals of casualties, or of damage, beside a breakdown by place: the breakdown alone.
  private func isBrokenDown(_ draft: Draft, _ finer: [Draft]) -> Bool {
    let killed = finer.compactMap(\.killed).reduce(0, +)
    let injured = finer.compactMap(\.injured).reduce(0, +)
    let damage = finer.reduce(into: Set<Damage>()) { $0.formUnion($1.damage) }
    let isDamageTold = draft.damage.subtracting([.none]).isEmpty || finer.count > 2 && draft.damage.isSubset(of: damage)
    return isDamageTold && killed >= draft.killed ?? 0 && injured >= draft.injured ?? 0
  }

  private func covers(_ coarse: Draft, _ fine: Draft) -> Bool {
    if coarse.kind == .attack, coarse.kind != fine.kind, coarse.isPlaced(among: fine), fine.isPlaced(among: coarse) {
      return true
    }
    return coarse.loci.allSatisfy { area in fine.loci.contains { $0.lies(in: area) } }
      && fine.loci.allSatisfy { place in coarse.loci.contains { place.lies(in: $0) } }
  }

  private func isSameSort(_ coarse: Draft, _ fine: Draft) -> Bool {
    if coarse.kind == fine.kind { return coarse.phase == fine.phase }
    if coarse.kind == .attack, fine.kind == .explosion { return false }
    return coarse.kind == .attack && fine.takesConsequences || coarse.kind == .strike && fine.kind == .debris
  }
}
