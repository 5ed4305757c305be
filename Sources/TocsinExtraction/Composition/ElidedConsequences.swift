internal import TocsinLanguage
internal import TocsinModel

/// Supplies what lines of a list leave out after the first: «ранены» and «повреждены» hold for the lines below.
struct ElidedConsequences {
  let reading: Reading
  private var lastInjured = -9
  private var lastHarm = -9
  /// Whether the people of the last clause with victims died.
  private var haveDied = false

  init(_ reading: Reading) { self.reading = reading }

  /// Adds to a clause with a place of its own the persons hurt, or the things damaged, of a predicate in the line before.
  mutating func complete(_ clause: inout Clause) {
    let index = clause.sentenceIndex
    if reading.language == .english, clause.isElliptic, index == lastInjured, !clause.hasConsequence {
      addCount(&clause)
    }
    if !clause.loci.isEmpty, clause.outcomes.isEmpty, !clause.hasConsequence {
      if index - lastInjured <= 1 { addPersons(&clause) }
      if index - lastHarm <= (saysMore(clause) ? 2 : 1), clause.casualties.isEmpty { addThings(&clause) }
    }
    if isBlowInLine(clause) { addThings(&clause) }
    if isEnumeration(clause), index - max(lastInjured, lastHarm) <= Self.widestList { addThings(&clause) }
    if clause.casualties.hasVictims {
      lastInjured = index
      haveDied = clause.casualties.injured == nil
    }
    if clause.damage.hasHarm || !clause.damage.tokens.isEmpty { lastHarm = index }
  }

  /// How far back in a list the last damage may be told. Unit: sentences.
  private static let widestList = 4

  /// «Павлоград, дрони: вісім будинків»: a line of a place, a weapon and things, with no predicate, says what was hit.
  private func isBlowInLine(_ clause: Clause) -> Bool {
    clause.sentence.form == .listItem && clause.sentence.beginsLine && !clause.loci.isEmpty && clause.outcomes.isEmpty
      && !clause.hasConsequence && clause.threats.contains { $0.threat != .unknown }
  }

  /// «• Белая Берёзка. Медпункт, магазин, три легковушки.»: a sentence of a list item that begins with a thing and has no
  /// predicate.
  private func isEnumeration(_ clause: Clause) -> Bool {
    guard clause.loci.isEmpty, clause.outcomes.isEmpty, !clause.hasConsequence, clause.threats.isEmpty,
      clause.sentence.form == .listItem, !clause.sentence.beginsLine, clause.tokens == clause.sentence.tokens
    else { return false }
    return reading.marks(in: clause.tokens).contains { mark in
      switch mark.sense {
      case .damaged, .damagedPart: mark.tokens.lowerBound - clause.tokens.lowerBound <= 1
      default: false
      }
    }
  }

  /// «В посёлке Индустриальном — ещё три дома»: the word goes back beyond a sentence between.
  private func saysMore(_ clause: Clause) -> Bool {
    reading.marks(in: clause.tokens).contains { $0.sense == .junction(.more) }
  }

  /// "Two civilians died in Kostiantynivka and one in Druzhkivka": a bare number before the next place. Where
  /// numbers have genders it may be houses.
  private func addCount(_ clause: inout Clause) {
    guard clause.outcomes.allSatisfy({ $0.outcome.grade == .noun }), let place = clause.loci.first,
      let number = clause.freeQuantities.first(where: { isBefore(place, $0) })
    else { return }
    if haveDied {
      (clause.casualties.killed, clause.casualties.killedTokens) = (number.count.minimum, [number.tokens])
    } else {
      (clause.casualties.injured, clause.casualties.injuredTokens) = (number.count.minimum, [number.tokens])
    }
  }

  /// Whether a preposition, and perhaps an article, stands between a number and a place.
  private func isBefore(_ place: Locus, _ number: Quantity) -> Bool {
    (1...2).contains(place.tokens.lowerBound - number.tokens.upperBound)
      && ["in", "at", "near"].contains(reading.text.foldedWord(number.tokens.upperBound))
  }

  private func addPersons(_ clause: inout Clause) {
    let persons = reading.marks(in: clause.tokens).filter { $0.sense == .casualty(.person) }.map(\.tokens)
    let numbers = clause.freeQuantities.filter { !$0.isTimes }
    guard !persons.isEmpty else { return }
    let counted = numbers.first { quantity in
      persons.contains { $0.lowerBound == quantity.tokens.upperBound } && quantity.count.minimum < 100
    }
    clause.casualties.injured = counted?.count.minimum ?? persons.count
    clause.casualties.injuredTokens = counted.map { [$0.tokens.lowerBound..<($0.tokens.upperBound + 1)] } ?? persons
  }

  private func addThings(_ clause: inout Clause) {
    let finding = DamageReader(reading: reading).damage(in: clause.tokens, isTarget: true)
    if finding.damage != [.none] { clause.damage = finding }
  }
}
