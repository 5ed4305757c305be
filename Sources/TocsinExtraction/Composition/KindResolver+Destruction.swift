internal import TocsinLanguage
internal import TocsinModel

/// Tells threats that were destroyed from things that a threat destroyed.
extension KindResolver {
  /// «уничтожен дом»: what is destroyed is no threat.
  func settleDestruction(_ verbs: inout [OutcomeFact], _ clause: Clause) {
    verbs.removeAll { $0.outcome.kind == .interception && (destroysThing($0) || clause.isOfFireAlone) }
    guard !clause.damage.damage.subtracting([.none]).isEmpty else { return }
    if clause.threats.isEmpty, clause.freeQuantities.isEmpty {
      verbs.removeAll { $0.outcome.kind == .interception }
    }
    for index in verbs.indices where verbs[index].outcome.kind == .interception && hitsThing(verbs[index], clause) {
      verbs[index] = verbs[index].told(as: .strike, rule: "kind.threat_destroys_thing")
    }
  }

  /// «знищено хлів»: just behind the word stands a noun that is no threat, number or place.
  private func destroysThing(_ verb: OutcomeFact) -> Bool {
    let next = verb.tokens.upperBound
    guard reading.text.tokens.indices.contains(next), next > 0 else { return false }
    if reading.language == .english { return destroysEnglishThing(verb) }
    let token = reading.text.tokens[next]
    guard token.kind == .word, !token.isCapitalised, token.range.count > 6 else { return false }
    guard isDestruction(verb) else { return false }
    return !reading.marks(around: next).contains { $0.tokens.contains(next) } && !isThreat(from: next)
  }

  /// Whether the verb may be said of houses as well as of threats: «уничтожен», and not «сбит» or «отражена».
  private func isDestruction(_ verb: OutcomeFact) -> Bool {
    reading.text.begins(verb.tokens.lowerBound, with: Self.destructionStems)
  }

  private static let destructionStems: WordStems = ["знищ", "уничтож", "зруйнов", "ликвид", "ліквід", "destroy"]

  /// Whether a threat is named at a token or just behind it.
  private func isThreat(from token: Int) -> Bool {
    reading.marks(startingIn: token..<(token + 5)).contains { mark in
      guard case .threat = mark.sense else { return false }
      return true
    }
  }

  /// "A fire destroyed a dozen stalls": behind the word, or the number behind it, stands a noun of another sort.
  private func destroysEnglishThing(_ verb: OutcomeFact) -> Bool {
    var next = verb.tokens.upperBound
    guard reading.text.foldedWord(next - 1).hasPrefix("destroy") else { return false }
    while next < reading.text.tokens.count, isDeterminer(next) { next += 1 }
    guard next < reading.text.tokens.count else { return false }
    let token = reading.text.tokens[next]
    guard token.kind == .word, !token.isCapitalised, !Self.prepositions.contains(reading.text.foldedWord(next)) else {
      return false
    }
    return !isThreat(from: next)
      && !reading.marks(around: next).contains { mark in
        switch mark.sense {
        case .time, .discourse, .junction, .outcome, .speech: mark.tokens.contains(next)
        default: false
        }
      }
  }

  /// An article or a number.
  func isDeterminer(_ index: Int) -> Bool {
    if ["a", "an", "the"].contains(reading.text.foldedWord(index)) || reading.text.integer(index) != nil {
      return true
    }
    return reading.marks(around: index).contains { mark in
      guard case .number = mark.sense else { return false }
      return mark.tokens.contains(index)
    }
  }

  /// Words behind "destroyed" that tell where, when or how, and not what.
  private static let prepositions: Set<String> = [
    "in", "on", "at", "over", "by", "near", "with", "as", "from", "during", "between", "above", "before", "after",
    "around",
    "while", "within", "across", "along", "off", "outside", "inside", "of", "to", "under", "more", "including",
    "without",
    "using", "early", "late", "all", "them", "it", "each", "both", "most", "some", "out", "there", "then", "according",
  ]

  /// «дрон уничтожил дом»: the threat stands before the verb and the thing just behind it.
  private func hitsThing(_ verb: OutcomeFact, _ clause: Clause) -> Bool {
    let thing = clause.damage.tokens.contains { (0...2).contains($0.lowerBound - verb.tokens.upperBound) }
    let isActor = clause.threats.contains { $0.tokens.upperBound <= verb.tokens.lowerBound }
    let isVictim = clause.threats.contains { $0.tokens.lowerBound >= verb.tokens.upperBound }
    return thing && isActor && !isVictim
  }
}

extension Clause {
  /// «полум'я збили під ранок»: a fire, and no threat by name or number.
  fileprivate var isOfFireAlone: Bool { fire?.isReported == true && threats.isEmpty && freeQuantities.isEmpty }
}
