internal import TocsinLanguage
internal import TocsinModel

/// Cuts a sentence where a new predicate, or a new place with a number of its own, begins.
struct ClauseCutter {
  let reading: Reading
  let loci: [Locus]
  let quantities: [Quantity]

  struct Cut: Sendable {
    var tokens: Range<Int>
    /// Whether it has no predicate of its own and takes that of the clause before.
    var isElliptic = false
  }

  /// What a stretch between two separators holds.
  struct Atom {
    var tokens: Range<Int>
    var separator: Separator
    var verbs: Set<Deed> = []
    var hasNoun = false
    var hasWreckage = false
    var hasPlace = false
    var hasCount = false
    var hasConsequence = false
    var hasThreat = false
    /// Whether it counts a part of what stands before it («10 из них»).
    var hasPart = false

    var hasPredicate: Bool { !verbs.isEmpty || hasNoun }
  }

  /// What a predicate says was done; the end of a notice is another deed than its beginning.
  struct Deed: Hashable {
    let kind: EventKind
    let phase: Phase?
  }

  enum Separator { case none, comma, and, strong }

  func cut(_ sentence: Sentence) -> [Cut] {
    let atoms = withPredicates(withCounts(atoms(of: sentence)))
    guard var current = atoms.first else { return [] }
    var cuts: [Cut] = []
    var isElliptic = false
    for atom in atoms.dropFirst() {
      switch relation(of: atom, to: current) {
      case .continues: current = merged(current, atom)
      case .begins(let elliptic):
        cuts.append(Cut(tokens: current.tokens, isElliptic: isElliptic))
        var next = atom
        if elliptic { next.verbs = current.verbs }
        (current, isElliptic) = (next, elliptic)
      }
    }
    cuts.append(Cut(tokens: current.tokens, isElliptic: isElliptic))
    return cuts
  }

  /// «над Калужской — по одному»: a bare number behind a dash counts at the place before it.
  private func withCounts(_ atoms: [Atom]) -> [Atom] {
    atoms.reduce(into: []) { joined, atom in
      if let place = joined.last, place.hasPlace, !place.hasCount, isDash(atom.tokens.lowerBound), atom.hasCount,
        !atom.hasPlace, !atom.hasPredicate, !atom.hasConsequence
      {
        joined[joined.count - 1] = merged(place, atom)
      } else {
        joined.append(atom)
      }
    }
  }

  /// «Самарская область — опасность БПЛА, Пермский край — отбой»: where the next place has another predicate, what stands
  /// behind the dash of each is told of it alone.
  private func withPredicates(_ atoms: [Atom]) -> [Atom] {
    let pairs = zip(atoms, atoms.dropFirst()).filter { isToldOf($0, by: $1) }
    guard Set(pairs.map(\.1.verbs)).count > 1 else { return atoms }
    return atoms.reduce(into: []) { joined, atom in
      if let place = joined.last, isToldOf(place, by: atom) {
        joined[joined.count - 1] = merged(place, atom)
      } else {
        joined.append(atom)
      }
    }
  }

  private func isToldOf(_ place: Atom, by atom: Atom) -> Bool {
    place.hasPlace && !place.hasPredicate && !place.hasConsequence && isDash(atom.tokens.lowerBound) && !atom.hasPlace
      && !atom.verbs.isEmpty
  }

  private enum Relation {
    case continues
    case begins(elliptic: Bool)
  }

  private func relation(of atom: Atom, to current: Atom) -> Relation {
    if !atom.verbs.isEmpty {
      let isCountedAnew =
        atom.hasPart || current.hasNoun && atom.hasThreat && atom.hasCount
        || current.hasPlace && atom.hasCount && !atom.hasThreat && !atom.hasPlace
      let countsPart = isCountedAnew && current.hasThreat && current.hasCount
      if current.verbs.isEmpty && !current.hasConsequence && !countsPart { return .continues }
      let isSameDeed =
        atom.verbs == current.verbs && (!atom.hasPlace || !current.hasPlace) && !(atom.hasCount && current.hasCount)
      return isSameDeed && atom.separator != .strong ? .continues : .begins(elliptic: false)
    }
    if tellsOfWreckage(atom, behind: current) { return .begins(elliptic: false) }
    if atom.hasPlace {
      if listsThreats(atom, behind: current) { return .continues }
      if atom.hasCount && current.hasCount && (!current.verbs.isEmpty || current.hasPlace) {
        return .begins(elliptic: !atom.hasConsequence)
      }
      if atom.hasConsequence && current.hasPlace { return .begins(elliptic: false) }
      if atom.separator == .strong, current.hasPlace, current.hasPredicate || current.hasConsequence {
        return .begins(elliptic: true)
      }
      return .continues
    }
    if atom.hasThreat && atom.hasCount && current.hasThreat && current.hasPlace && current.hasPredicate {
      return .continues
    }
    return .continues
  }

  /// «сбиты шесть дронов, обломки одного повредили дом»: the wreckage of what was downed did something of its own.
  private func tellsOfWreckage(_ atom: Atom, behind current: Atom) -> Bool {
    atom.hasWreckage && atom.hasConsequence && !current.hasWreckage
      && current.verbs.contains(Deed(kind: .interception, phase: nil))
  }

  /// «застосував 20 дронів, 29 крилатих ракет та три балістичні по Україні»: threats by number, and one place for all.
  private func listsThreats(_ atom: Atom, behind current: Atom) -> Bool {
    atom.hasCount && atom.hasThreat && current.hasCount && current.hasThreat && !current.hasPlace
      && !current.verbs.isEmpty && !atom.hasConsequence && (atom.separator == .comma || atom.separator == .and)
      && reading.text.mark(atom.tokens.lowerBound) != 0x3A
  }

  private func merged(_ left: Atom, _ right: Atom) -> Atom {
    var atom = left
    atom.tokens = left.tokens.lowerBound..<right.tokens.upperBound
    atom.verbs.formUnion(right.verbs)
    atom.hasNoun = left.hasNoun || right.hasNoun
    atom.hasWreckage = left.hasWreckage || right.hasWreckage
    atom.hasPlace = left.hasPlace || right.hasPlace
    atom.hasCount = left.hasCount || right.hasCount
    atom.hasConsequence = left.hasConsequence || right.hasConsequence
    atom.hasThreat = left.hasThreat || right.hasThreat
    return atom
  }
}
