internal import TocsinLanguage
internal import TocsinModel

/// Supplies what lines of a list leave out after the first: «ранены» and «повреждены» hold for the lines below.
struct ElidedConsequences {
  let reading: Reading
  private var lastInjured = -9
  private var lastHarm = -9

  init(_ reading: Reading) { self.reading = reading }

  /// Adds to a clause with a place of its own the persons hurt, or the things damaged, of a predicate in the line before.
  mutating func complete(_ clause: inout Clause) {
    let index = clause.sentenceIndex
    if !clause.loci.isEmpty, clause.outcomes.isEmpty, !clause.hasConsequence {
      if index - lastInjured <= 1 { addPersons(&clause) }
      if index - lastHarm <= (saysMore(clause) ? 2 : 1), clause.casualties.isEmpty { addThings(&clause) }
    }
    if clause.casualties.hasVictims { lastInjured = index }
    if clause.damage.hasHarm || !clause.damage.tokens.isEmpty { lastHarm = index }
  }

  /// «В посёлке Индустриальном — ещё три дома»: the word goes back beyond a sentence between.
  private func saysMore(_ clause: Clause) -> Bool {
    reading.marks(in: clause.tokens).contains { $0.sense == .junction(.more) }
  }

  private func addPersons(_ clause: inout Clause) {
    let persons = reading.marks(in: clause.tokens).filter { $0.sense == .casualty(.person) }.map(\.tokens)
    let numbers = clause.freeQuantities.filter { !$0.isTimes }
    guard !persons.isEmpty else { return }
    let counted = numbers.first { quantity in
      persons.contains { $0.lowerBound == quantity.tokens.upperBound } && quantity.count.minimum < 100
    }
    clause.casualties.injured = counted?.count.minimum ?? persons.count
    clause.casualties.injuredTokens = persons
  }

  private func addThings(_ clause: inout Clause) {
    let finding = DamageReader(reading: reading).damage(in: clause.tokens, isTarget: true)
    if finding.damage != [.none] { clause.damage = finding }
  }
}
