internal import TocsinLanguage
internal import TocsinModel

/// Reads what was damaged: things beside a word of harm, a fire or a hit.
struct DamageReader {
  let reading: Reading

  struct Finding: Sendable {
    var damage: Set<Damage> = []
    var tokens: [Range<Int>] = []
    /// Whether it names but parts of a building, and not which: a dwelling's, where none has been named before.
    var isPartsOnly = false
    /// Whether a word of harm stands in the clause.
    var hasHarm = false

    /// In the order of the vocabulary; `none` only by itself.
    var ordered: [Damage] {
      let things = Damage.allCases.filter { damage.contains($0) && $0 != .none }
      return things.isEmpty && damage.contains(.none) ? [.none] : things
    }
  }

  /// A thing of the clause: what it is, `nil` for a part of some building.
  private typealias Thing = (damage: Damage?, tokens: Range<Int>)

  /// - Parameter isTarget: whether the clause says that something was hit, so that things named in it are targets.
  func damage(in range: Range<Int>, isTarget: Bool) -> Finding {
    let marks = reading.marks(in: range)
    var finding = Finding()
    let harms = marks.filter { $0.sense == .harm }
    let denied = harms.compactMap { denial(of: $0, range) }
    finding.hasHarm = harms.count > denied.count
    let isTold = finding.hasHarm || isTarget || marks.contains { $0.sense == .fire(true) }
    let speakers = marks.filter { $0.dimension == .attribution }.map(\.tokens)
    let things = marks.compactMap(thing).filter { thing in
      thing.damage == Damage.none
        || isTold && !isBeside(thing.tokens) && !speakers.contains { $0.overlaps(thing.tokens) }
    }
    finding.isPartsOnly = !things.isEmpty && things.allSatisfy { $0.damage == nil }
    for thing in things where !isGeneric(thing, things) {
      finding.damage.insert(thing.damage ?? .residential)
      finding.tokens.append(thing.tokens)
    }
    if finding.damage.isEmpty, !finding.hasHarm, let words = denied.first {
      finding.damage = [.none]
      finding.tokens = [words]
    }
    return finding
  }

  /// «Разрушений, предварительно, нет»: from the word of harm to the negation.
  private func denial(of harm: Mark, _ range: Range<Int>) -> Range<Int>? {
    guard Self.genitives.contains(reading.text.tokens[harm.tokens.lowerBound]),
      let end = NegatedVictims(reading: reading, range: range).endOfDenial(behind: harm.tokens.upperBound)
    else { return nil }
    return harm.tokens.lowerBound..<end
  }

  private static let genitives: WordSet = ["разрушений", "повреждений", "ущерба", "руйнувань", "пошкоджень", "шкоди"]

  private func thing(_ mark: Mark) -> Thing? {
    switch mark.sense {
    case .damaged(let damage): (damage, mark.tokens)
    case .damagedPart: (nil, mark.tokens)
    default: nil
    }
  }

  /// A part belongs to the building named in the clause, and «здание» to the words beside it that tell which.
  private func isGeneric(_ thing: Thing, _ things: [Thing]) -> Bool {
    switch thing.damage {
    case nil:
      things.contains { other in other.damage.map { Self.buildings.contains($0) } ?? false }
    case .other:
      things.contains { other in
        other.damage != nil && other.damage != .other && other.damage != Damage.none
          && (reading.text.distance(other.tokens, thing.tokens) ?? .max) <= 1
      }
    default: false
    }
  }

  /// What has roofs and windows beside dwellings.
  static let buildings: Set<Damage> = [.public, .commercial, .industrial, .agricultural, .residential]

  /// «у дома», "near a shop": where it happened, and nothing that was harmed.
  private func isBeside(_ tokens: Range<Int>) -> Bool {
    if isInAreaOf(tokens) { return true }
    return (1...2).contains { back in
      let index = tokens.lowerBound - back
      guard index >= 0, reading.text.tokens[index].kind == .word else { return false }
      if back == 2, reading.text.tokens[index + 1].kind != .word { return false }
      return Self.nearWords(reading.language).contains(reading.text.tokens[index])
    }
  }

  /// «в районе порта»
  private func isInAreaOf(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound >= 2 else { return false }
    let words = (reading.text.foldedWord(tokens.lowerBound - 2), reading.text.foldedWord(tokens.lowerBound - 1))
    return words == ("в", "районе") || words == ("у", "районі") || words == ("в", "районі")
  }

  private static func nearWords(_ language: Language) -> WordSet {
    switch language {
    case .russian: russian
    case .ukrainian: ukrainian
    case .english: english
    }
  }

  private static let russian: WordSet = ["у", "возле", "около", "близ", "вблизи", "напротив", "неподалеку", "рядом"]
  private static let ukrainian: WordSet = ["біля", "поблизу", "неподалік", "поруч", "навпроти", "коло"]
  private static let english: WordSet = ["near", "beside", "outside", "opposite"]
}
