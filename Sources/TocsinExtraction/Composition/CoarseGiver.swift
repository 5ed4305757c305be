internal import TocsinModel

/// Hands what a coarse claim tells down to the one finer claim of the same thing, so that the coarse one can fall away.
struct CoarseGiver {
  func give(_ drafts: inout [Draft]) {
    partClasses(&drafts)
    for index in drafts.indices where !drafts[index].isDenied {
      let finer = drafts.indices.filter { $0 != index && isFiner(drafts[$0], than: drafts[index]) }
      guard finer.count == 1, let taker = finer.first else { continue }
      giveCount(of: index, to: taker, &drafts)
      giveEffects(of: index, to: taker, &drafts)
    }
  }

  /// «Знищено 15 дронів і 26 ракет. Чергували над Києвом, Черкащиною»: the places told behind several numbers are those of
  /// each of them.
  private func partClasses(_ drafts: inout [Draft]) {
    let fine = drafts.indices.filter { drafts[$0].kind == .interception && drafts[$0].count == nil }
    for index in fine.reversed() where !drafts[index].hasBorrowedPlace {
      let counted = drafts.indices.filter { givesCount($0, to: index, drafts) }
      guard counted.count > 1 else { continue }
      for coarse in counted {
        drafts[coarse].loci = drafts[index].loci
        drafts[coarse].hasBorrowedPlace = false
        for range in drafts[index].quotes["places"] ?? [] {
          drafts[coarse].note("settle.places_of_fine", "places", range)
        }
      }
      drafts.remove(at: index)
    }
  }

  private func isFiner(_ fine: Draft, than coarse: Draft) -> Bool {
    fine.kind == coarse.kind && fine.phase == coarse.phase && !fine.isDenied
      && fine.loci.allSatisfy { place in coarse.loci.contains { place.lies(in: $0) } }
  }

  /// «Сім дронів знищено. Збиття — у межах трьох областей»: the places are told behind the number.
  private func giveCount(of coarse: Int, to fine: Int, _ drafts: inout [Draft]) {
    guard givesCount(coarse, to: fine, drafts), let count = drafts[coarse].count else { return }
    drafts[fine].count = count
    for range in drafts[coarse].quotes["count"] ?? [] { drafts[fine].note("settle.count_of_coarse", "count", range) }
    drafts[coarse].count = nil
  }

  /// Whether a number without a place stands in the sentence before finer places without a number.
  private func givesCount(_ coarse: Int, to fine: Int, _ drafts: [Draft]) -> Bool {
    drafts[coarse].kind == .interception && drafts[coarse].hasBorrowedPlace && drafts[coarse].count != nil
      && drafts[fine].count == nil && drafts[fine].sentence - drafts[coarse].sentence == 1
      && isFiner(drafts[fine], than: drafts[coarse])
  }

  /// Victims and damage told of a city, or a sentence before its part is named, are those of the part.
  private func giveEffects(of coarse: Int, to fine: Int, _ drafts: inout [Draft]) {
    let isOfCity = drafts[coarse].loci.allSatisfy { $0.place.level == .settlement }
    let isNear = (0...1).contains(drafts[fine].sentence - drafts[coarse].sentence)
    let isLoose = drafts[coarse].isWeak || drafts[coarse].isHeading || drafts[coarse].hasBorrowedPlace
    guard drafts[coarse].takesConsequences, drafts[coarse].count == nil, isLoose, isOfCity || isNear
    else { return }
    drafts[fine].merge(drafts[coarse].effects)
    drafts[coarse].dropEffects()
  }
}

extension Draft {
  /// Itself without what only its own place or sentence tells.
  fileprivate var effects: Draft {
    var draft = self
    draft.time = nil
    draft.rules = rules.filter { $0.field != "kind" && $0.field != "places" && $0.field != "time" }
    draft.quotes = quotes.filter { $0.key != "kind" && $0.key != "time" }
    return draft
  }

  fileprivate mutating func dropEffects() {
    (killed, injured, fire) = (nil, nil, nil)
    damage = []
    response = []
  }
}
