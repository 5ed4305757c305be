internal import TocsinLanguage
internal import TocsinModel

/// A threat that a clause names, with the number that governs it.
struct ThreatFact: Sendable {
  let tokens: Range<Int>
  let threat: Threat
  let model: String?
  let number: GrammaticalNumber
  let rule: String
  /// The number of threats, and the words that give it.
  var count: Count?
  var countTokens: Range<Int>?
}

/// Finds the threats of a clause and joins to each the quantity that counts it.
struct ThreatReader {
  let reading: Reading

  /// How many words may stand between a number and its threat («четыре украинских ударных беспилотника»).
  private static let widestGap = 4

  func threats(in range: Range<Int>, _ quantities: [Quantity]) -> [ThreatFact] {
    var facts = merged(range)
    var free = quantities
    for index in facts.indices {
      let others = facts.indices.filter { $0 != index }.map { facts[$0].tokens }
      if let position = governing(facts[index], free, others) {
        let quantity = free.remove(at: position)
        facts[index].count = isBlow(facts[index]) ? .atLeast(quantity.count.minimum) : quantity.count
        facts[index].countTokens = quantity.tokens
      } else if isSingle(facts[index]) {
        facts[index].count = .exactly(1)
        facts[index].countTokens = facts[index].tokens
      }
    }
    return facts
  }

  /// Threat words that stand side by side are one: the model completes the class («БПЛА типа Shahed», "Shahed drones").
  private func merged(_ range: Range<Int>) -> [ThreatFact] {
    var facts: [ThreatFact] = []
    for mark in reading.marks(in: range) {
      guard case .threat(let threat, let model, let number) = mark.sense else { continue }
      let fact = ThreatFact(tokens: mark.tokens, threat: threat, model: model, number: number, rule: mark.rule)
      if let last = facts.last, let joined = join(last, fact) {
        facts[facts.count - 1] = joined
      } else {
        facts.append(fact)
      }
    }
    return facts
  }

  private func join(_ left: ThreatFact, _ right: ThreatFact) -> ThreatFact? {
    let same = left.threat == right.threat || left.threat == .unknown || right.threat == .unknown
    guard same, let distance = reading.text.distance(left.tokens, right.tokens), distance <= 1,
      left.model == nil || right.model == nil
    else { return nil }
    return ThreatFact(
      tokens: left.tokens.lowerBound..<right.tokens.upperBound,
      threat: left.threat == .unknown ? right.threat : left.threat, model: left.model ?? right.model,
      number: left.number == .any ? right.number : left.number, rule: left.rule)
  }

  /// «8 авіаударів»: the word for the threat is one for a blow too, of at least one threat each.
  private func isBlow(_ fact: ThreatFact) -> Bool {
    reading.marks(in: fact.tokens).contains { mark in
      guard case .outcome(let outcome) = mark.sense else { return false }
      return outcome.kind == .strike && outcome.grade == .noun
    }
  }

  /// The quantity just before the threat, or after it behind a dash or colon («БПЛА — 5»).
  private func governing(_ fact: ThreatFact, _ quantities: [Quantity], _ others: [Range<Int>]) -> Int? {
    let before = quantities.lastIndex { quantity in
      !quantity.isTimes && quantity.tokens.upperBound <= fact.tokens.lowerBound
        && !isBetween(others, quantity.tokens, fact.tokens)
        && (reading.text.distance(quantity.tokens, fact.tokens) ?? .max) <= Self.widestGap
        && !countsOther(quantity.tokens.upperBound..<fact.tokens.lowerBound)
        && !["in", "at", "near"].contains(reading.text.foldedWord(quantity.tokens.upperBound))
    }
    if let before { return before }
    let sign = end(of: fact)
    guard [0x2014, 0x2013, 0x3A, 0x2D].contains(reading.text.mark(sign)) else { return nil }
    return quantities.firstIndex {
      $0.tokens.lowerBound == sign + 1 && !countsOther($0.tokens.upperBound..<($0.tokens.upperBound + 3))
    }
  }

  /// The token behind a threat, its closing quotation mark and a second model number («Shahed-131/136»).
  private func end(of fact: ThreatFact) -> Int {
    var index = fact.tokens.upperBound
    if reading.text.mark(index) == 0x2F, reading.text.tokens.indices.contains(index + 1) { index += 2 }
    if [0xBB, 0x22, 0x201D, 0x201C].contains(reading.text.mark(index)) { index += 1 }
    return index
  }

  /// Whether people, things or a predicate stand between: the number is theirs ("five people were hurt by shelling").
  private func countsOther(_ between: Range<Int>) -> Bool {
    reading.marks(in: between).contains { mark in
      switch mark.sense {
      case .casualty, .damaged, .harm: true
      case .outcome(let outcome):
        outcome.kind == .strike && outcome.grade == (reading.language == .english ? .verb : .noun)
      default: false
      }
    }
  }

  private func isBetween(_ others: [Range<Int>], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    others.contains { $0.lowerBound >= left.upperBound && $0.upperBound <= right.lowerBound }
  }

  /// A singular noun is one; in English only with a determiner, for a bare one is an attribute ("drone attack").
  private func isSingle(_ fact: ThreatFact) -> Bool {
    guard fact.number != .many else { return false }
    if reading.language == .english { return hasSingularDeterminer(fact) && !isAttribute(fact.tokens) }
    if fact.number == .one { return true }
    return hasSingularAgreement(fact)
  }

  private func hasSingularDeterminer(_ fact: ThreatFact) -> Bool {
    var index = fact.tokens.lowerBound - 1
    for _ in 0..<Self.widestGap where index >= 0 {
      if reading.text.isQuotationMark(index) { index -= 1 }
      guard index >= 0, reading.text.tokens[index].kind == .word else { return false }
      let word = reading.text.foldedWord(index)
      if ["a", "an", "another", "single", "one"].contains(word) { return true }
      if word == "the" { return fact.number == .one }
      index -= 1
    }
    return false
  }

  /// «вражеский БПЛА», «БПЛА сбит», «ворожого БпЛА»: an adjective or a predicate in the singular.
  private func hasSingularAgreement(_ fact: ThreatFact) -> Bool {
    let endings = ["ый", "ий", "ой", "ого", "его", "ому", "им", "ым"]
    let before = fact.tokens.lowerBound - 1
    if before >= 0, reading.text.tokens[before].kind == .word {
      let word = reading.text.foldedWord(before)
      if word.utf8.count > 8, endings.contains(where: word.hasSuffix) { return true }
    }
    let predicates = [
      "сбит", "уничтожен", "подавлен", "перехвачен", "упал", "атаковал", "ударил", "попал", "влучив", "впав", "збитий",
    ]
    return [fact.tokens.upperBound, before].contains { index in
      reading.text.tokens.indices.contains(index) && predicates.contains(reading.text.foldedWord(index))
    }
  }
}
