internal import TocsinLanguage
internal import TocsinModel

/// What the whole report decides: repeats, coarse claims beside fine ones, threats, times and sources left open.
struct Settler {
  let reading: Reading
  let attributions: [Int: AttributionFact]
  let clauses: [Clause]
  /// Whether the publisher speaks for an area: its posts are about it.
  let hasHome: Bool

  func settle(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    let occasions = Occasions(clauses)
    ThreatFiller(clauses, reading, occasions).fill(&drafts)
    promoteAttacks(&drafts)
    drafts = withoutRepeats(drafts)
    dropReasons(&drafts)
    absorbWeak(&drafts)
    dropOvertaken(&drafts)
    refineEvacuations(&drafts)
    CoarseGiver().give(&drafts)
    drafts = withoutCoarse(drafts)
    ForwardFigures(clauses: clauses).give(to: &drafts)
    ZeroSpreader(clauses: clauses).spread(&drafts)
    TimeFiller(clauses, reading).fill(&drafts)
    SourceFiller(reading: reading, attributions: attributions, clauses: clauses, occasions: occasions).fill(&drafts)
    for index in drafts.indices where !drafts[index].countsThreats { drafts[index].count = nil }
    return isBarelyMentioned(drafts) ? [] : drafts
  }

  /// A text of some length that says one thing in passing, with no time, source, effect or number, reports nothing: it is
  /// about something else.
  private func isBarelyMentioned(_ drafts: [Draft]) -> Bool {
    guard !hasHome, drafts.count == 1, let only = drafts.first, only.loci.count == 1 else { return false }
    let isLong = reading.text.tokens.count { $0.kind == .word } > Self.longestPassingText
    let hasEffect = only.hasFigures || !only.damage.isEmpty || only.fire != nil || !only.response.isEmpty
    return isLong && !hasEffect && only.time == nil && only.attribution == nil
      && (only.count == nil || only.count == .exactly(1))
  }

  /// Unit: words.
  private static let longestPassingText = 20

  /// An attack that did something is a strike.
  private func promoteAttacks(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].kind == .attack {
      let draft = drafts[index]
      let hasEffect =
        !draft.damage.subtracting([.none]).isEmpty || draft.fire == true || (draft.killed ?? 0) > 0
        || (draft.injured ?? 0) > 0
      if hasEffect || draft.loci.allSatisfy({ $0.place.level == .site }) {
        drafts[index].kind = .strike
        drafts[index].note("settle.attack_with_effect", "kind", nil)
      }
    }
  }

  // MARK: - Repeats

  private func withoutRepeats(_ drafts: [Draft]) -> [Draft] {
    var kept: [Draft] = []
    for draft in drafts {
      if let index = kept.lastIndex(where: { isRepeat(draft, of: $0) }) {
        kept[index].merge(draft)
      } else {
        kept.append(draft)
      }
    }
    return kept
  }

  private func isRepeat(_ later: Draft, of earlier: Draft) -> Bool {
    guard later.kind == earlier.kind, later.phase == earlier.phase, later.isDenied == earlier.isDenied else {
      return false
    }
    guard
      later.threat == earlier.threat || later.threat == nil || earlier.threat == nil || later.threat == .unknown
        || earlier.threat == .unknown
    else { return false }
    if let a = later.count, let b = earlier.count, a.minimum != b.minimum || later.isCounted(besides: earlier) {
      return false
    }
    if later.isOfAnotherSort(than: earlier) || later.isApart(from: earlier) { return false }
    let isAmong = later.isPlaced(among: earlier)
    if later.hasBorrowedPlace && later.count == nil && !later.isWeak {
      return isAmong || later.sentence - earlier.sentence <= 2
    }
    return isAmong && (later.count == nil || earlier.isPlaced(among: later))
  }
}

extension Draft {
  /// Whether both name their models, and other ones: «чотири «Герань-2», чотири «Молнії»».
  fileprivate func isOfAnotherSort(than other: Draft) -> Bool {
    guard let model, let others = other.model else { return false }
    return model != others
  }

  /// Whether the text gives both a time, and the one began after the other had ended. What only effects tell, or what stands
  /// in no place of its own, goes on with what was told before.
  fileprivate func isApart(from other: Draft) -> Bool {
    guard countsThreats || kind == .explosion, !isWeak, !hasBorrowedPlace, let time, let others = other.time else {
      return false
    }
    return time.span.end <= others.span.start || others.span.end <= time.span.start
  }

  /// Whether another event has every place of this one.
  func isPlaced(among other: Draft) -> Bool {
    loci.allSatisfy { place in other.loci.contains { $0.key == place.key } }
  }
}
