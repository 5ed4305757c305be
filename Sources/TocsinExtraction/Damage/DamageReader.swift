internal import TocsinModel

/// Reads what was damaged: things beside a word of harm, a fire or a hit.
struct DamageReader {
  let reading: Reading

  struct Finding: Sendable {
    var damage: Set<Damage> = []
    var tokens: [Range<Int>] = []
    /// Whether a word of harm stands in the clause.
    var hasHarm = false

    /// In the order of the vocabulary; `none` only by itself.
    var ordered: [Damage] {
      let things = Damage.allCases.filter { damage.contains($0) && $0 != .none }
      return things.isEmpty && damage.contains(.none) ? [.none] : things
    }
  }

  /// - Parameter isTarget: whether the clause says that something was hit, so that things named in it are targets.
  func damage(in range: Range<Int>, isTarget: Bool) -> Finding {
    var finding = Finding()
    var things: [(Damage, Range<Int>)] = []
    var hasFire = false
    for mark in reading.marks(in: range) {
      switch mark.sense {
      case .harm: finding.hasHarm = true
      case .fire(true): hasFire = true
      case .damaged(let thing): things.append((thing, mark.tokens))
      default: continue
      }
    }
    for (thing, tokens) in things where thing == .none || finding.hasHarm || hasFire || isTarget {
      finding.damage.insert(thing)
      finding.tokens.append(tokens)
    }
    return finding
  }
}
