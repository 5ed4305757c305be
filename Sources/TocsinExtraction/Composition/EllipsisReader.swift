internal import TocsinLanguage
internal import TocsinModel

/// Carries a predicate on to clauses and lines that leave it out: «сбиты: 11 — над Ростовской областью; 4 — над Брянской».
struct EllipsisReader: Sendable {
  private var last: OutcomeFact?
  /// The sentence that last had the predicate or took it over.
  private var sentence = -2
  /// Whether a list of lines follows: the sentence ended in a colon, or was a heading.
  private var opensList = false
  /// The clause of a predicate that found no place: its threats and numbers go to the places that follow.
  private(set) var pending: Clause?

  /// The predicate that would be carried on.
  var predicate: OutcomeFact? { last }

  mutating func remember(_ fact: OutcomeFact?, isClaimed: Bool, _ clause: Clause, _ reading: Reading) {
    guard let fact else { return }
    if !isClaimed { pending = clause }
    last = fact
    sentence = clause.sentenceIndex
    let isItem = isListed(clause) && fact.outcome.grade == .noun
    opensList =
      isItem || clause.sentence.form == .heading || reading.text.mark(clause.sentence.tokens.upperBound - 1) == 0x3A
  }

  /// Whether it is a line with a threat or a number in the list that a predicate has opened: «— два удари РСЗВ».
  func isListed(_ clause: Clause) -> Bool {
    opensList && clause.sentence.form == .listItem && !(clause.threats.isEmpty && clause.quantities.isEmpty)
  }

  /// Notes that the last predicate has its place.
  mutating func close(_ clause: Clause) {
    if clause.outcomes.contains(where: { $0.tokens == last?.tokens }) { pending = nil }
  }

  /// Notes that the last predicate found no place: what follows may supply it.
  mutating func leaveOpen(_ clause: Clause) { pending = clause }

  /// The predicate of the clause or line before, for a clause with a place of its own and none; `nil` where nothing
  /// shows that it goes on.
  ///
  /// - Parameter next: the clause behind it.
  mutating func predicate(for clause: Clause, next: Clause?, _ reading: Reading) -> OutcomeFact? {
    guard let last, clause.sentenceIndex - sentence <= (breaksDown(clause, reading) ? Self.widestGap : 1) else {
      return nil
    }
    if introducesList(clause, reading) { return nil }
    guard !clause.loci.isEmpty else { return listedThreat(clause, next) }
    let goesOn =
      clause.isElliptic && clause.sentenceIndex == sentence || isLineOfList(clause) || countsOn(clause, reading)
    guard goesOn || namesPlacesOnly(clause) || namesMorePlaces(clause, reading) else { return nil }
    sentence = clause.sentenceIndex
    return OutcomeFact(last.outcome.kind, phase: last.outcome.phase, tokens: last.tokens, rule: "clause.elliptic")
  }

  /// «Отбой опасности атаки БПЛА / для:»: a line of its own before the list of places.
  private mutating func introducesList(_ clause: Clause, _ reading: Reading) -> Bool {
    guard clause.loci.isEmpty, clause.threats.isEmpty, !clause.hasConsequence, clause.sentence.beginsLine,
      reading.text.mark(clause.tokens.upperBound - 1) == 0x3A
    else { return false }
    sentence = clause.sentenceIndex
    opensList = true
    return true
  }

  /// «Чим били: — сім КАБ»: lines of threats under a predicate that has its place elsewhere. «— КАБ: 14. Степанівка,
  /// Басівка»: where the places stand behind the threat in its line, they have the predicate.
  private mutating func listedThreat(_ clause: Clause, _ next: Clause?) -> OutcomeFact? {
    guard opensList, let last, clause.sentence.form == .listItem, !clause.threats.isEmpty, !clause.hasConsequence,
      last.outcome.kind == .strike || last.outcome.kind == .attack
    else { return nil }
    sentence = clause.sentenceIndex
    if let next, next.sentence.line == clause.sentence.line, next.isPlacesOnly {
      pending = clause
      return nil
    }
    return OutcomeFact(.attack, tokens: last.tokens, rule: "list.threats")
  }

  /// A line under a heading or a colon that names a place.
  private func isLineOfList(_ clause: Clause) -> Bool {
    opensList && clause.sentence.beginsLine && (clause.sentence.form == .listItem || !clause.hasConsequence)
      && (last?.outcome.kind != .alert || clause.threats.isEmpty && clause.freeQuantities.isEmpty)
  }

  /// Bare places behind a predicate that has found none, in the same line («428 ударов. Червонодніпровка, Біленьке»).
  private func namesPlacesOnly(_ clause: Clause) -> Bool {
    guard let pending, !clause.hasConsequence, clause.threats.isEmpty,
      last?.outcome.grade != .noun || !(pending.threats.isEmpty && pending.quantities.isEmpty)
    else { return false }
    return pending.sentence.line == clause.sentence.line
  }

  /// «41 сбит. Об этом пишет Минобороны. 18 пришлось на Брянскую область»: a number at a place, of what was stopped.
  private func breaksDown(_ clause: Clause, _ reading: Reading) -> Bool {
    last?.outcome.kind == .interception && !clause.loci.isEmpty && !clause.hasConsequence
      && isBareCount(clause, reading)
  }

  /// How far back the number that is broken down may stand. Unit: sentences.
  private static let widestGap = 3

  /// «Тревога в Сумской области. Также Харьковская, Полтавская»: a sentence of hardly more than further places.
  private func namesMorePlaces(_ clause: Clause, _ reading: Reading) -> Bool {
    guard last?.outcome.kind == .alert || last?.outcome.kind == .sighting, clause.isPlacesOnly,
      clause.tokens == clause.sentence.tokens, !clause.loci.allSatisfy(\.isAnaphor),
      clause.discourse.isDisjoint(with: [.negation, .denial, .near, .commentary])
    else { return false }
    let named = clause.loci.map(\.tokens)
    let others = clause.tokens.count { index in
      reading.text.tokens[index].kind == .word && !named.contains { $0.contains(index) }
    }
    return others <= clause.loci.count + 1
  }

  /// «Больше всего — 13 — над Брянской областью», «ещё 9 на Белгородскую»: a number with no word of what it counts behind it.
  private func isBareCount(_ clause: Clause, _ reading: Reading) -> Bool {
    clause.freeQuantities.contains { quantity in
      let next = quantity.tokens.upperBound
      guard reading.text.tokens.indices.contains(next), !quantity.isTimes else { return true }
      return reading.text.tokens[next].kind == .mark || clause.loci.contains { $0.tokens.lowerBound == next + 1 }
    }
  }

  /// A place with a number and no noun that it counts, in the sentence just after.
  private func countsOn(_ clause: Clause, _ reading: Reading) -> Bool {
    guard !clause.hasConsequence, last?.outcome.kind != .alert || clause.threats.isEmpty else { return false }
    guard
      clause.sentence.beginsLine || clause.sentenceIndex == sentence || pending != nil || isBareCount(clause, reading)
    else { return false }
    return !clause.freeQuantities.isEmpty || clause.threats.contains { $0.count != nil }
  }
}

extension Clause {
  /// Whether it names places and tells nothing of them.
  fileprivate var isPlacesOnly: Bool {
    !loci.isEmpty && outcomes.isEmpty && threats.isEmpty && quantities.isEmpty && !hasConsequence
  }
}
