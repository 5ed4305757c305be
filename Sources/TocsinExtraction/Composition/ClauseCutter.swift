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
  private struct Atom {
    var tokens: Range<Int>
    var separator: Separator
    var verbs: Set<Deed> = []
    var hasNoun = false
    var hasPlace = false
    var hasCount = false
    var hasConsequence = false
    var hasThreat = false
    /// Whether it counts a part of what stands before it («10 из них»).
    var hasPart = false

    var hasPredicate: Bool { !verbs.isEmpty || hasNoun }
  }

  /// What a predicate says was done; the end of a notice is another deed than its beginning.
  private struct Deed: Hashable {
    let kind: EventKind
    let phase: Phase?
  }

  private enum Separator { case none, comma, and, strong }

  func cut(_ sentence: Sentence) -> [Cut] {
    let atoms = withCounts(atoms(of: sentence))
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

  private enum Relation {
    case continues
    case begins(elliptic: Bool)
  }

  private func relation(of atom: Atom, to current: Atom) -> Relation {
    if !atom.verbs.isEmpty {
      let countsPart = atom.hasPart && current.hasThreat && current.hasCount
      if current.verbs.isEmpty && !current.hasConsequence && !countsPart { return .continues }
      let isSameDeed =
        atom.verbs == current.verbs && (!atom.hasPlace || !current.hasPlace) && !(atom.hasCount && current.hasCount)
      return isSameDeed && atom.separator != .strong ? .continues : .begins(elliptic: false)
    }
    if atom.hasPlace {
      if atom.hasCount && current.hasCount && (!current.verbs.isEmpty || current.hasPlace) {
        return .begins(elliptic: !atom.hasConsequence)
      }
      if atom.hasConsequence && current.hasPlace { return .begins(elliptic: false) }
      return .continues
    }
    if atom.hasThreat && atom.hasCount && current.hasThreat && current.hasPlace && current.hasPredicate {
      return .continues
    }
    return .continues
  }

  private func merged(_ left: Atom, _ right: Atom) -> Atom {
    var atom = left
    atom.tokens = left.tokens.lowerBound..<right.tokens.upperBound
    atom.verbs.formUnion(right.verbs)
    atom.hasNoun = left.hasNoun || right.hasNoun
    atom.hasPlace = left.hasPlace || right.hasPlace
    atom.hasCount = left.hasCount || right.hasCount
    atom.hasConsequence = left.hasConsequence || right.hasConsequence
    atom.hasThreat = left.hasThreat || right.hasThreat
    return atom
  }

  private func atoms(of sentence: Sentence) -> [Atom] {
    let marks = reading.marks(in: sentence.tokens)
    var junctions: [Int: (junction: Junction, end: Int)] = [:]
    for mark in marks {
      if case .junction(let junction) = mark.sense {
        junctions[mark.tokens.lowerBound] = (junction, mark.tokens.upperBound)
      }
    }
    let covered = Set(loci.filter { sentence.tokens.overlaps($0.tokens) }.flatMap { $0.tokens.dropFirst() })
    var atoms: [Atom] = []
    var start = sentence.tokens.lowerBound
    var separator = Separator.none
    for index in sentence.tokens where !covered.contains(index) {
      guard index > start, let found = self.separator(at: index, junctions) else { continue }
      if isDash(index), !loci.contains(where: { (start..<index).contains($0.tokens.lowerBound) }) { continue }
      atoms.append(atom(start..<index, separator, marks))
      (start, separator) = (index, found)
    }
    atoms.append(atom(start..<sentence.tokens.upperBound, separator, marks))
    return atoms
  }

  /// A dash behind a stretch without a place only joins: «9 БПЛА – над Крымом».
  private func isDash(_ index: Int) -> Bool { [0x2013, 0x2014, 0x2D].contains(reading.text.mark(index)) }

  private func separator(at index: Int, _ junctions: [Int: (junction: Junction, end: Int)]) -> Separator? {
    switch reading.text.mark(index) {
    case 0x3B: return .strong
    case 0x2013, 0x2014, 0x2D:
      let isBesideNumber = quantities.contains { $0.tokens.upperBound == index || $0.tokens.lowerBound == index + 1 }
      return isBesideNumber ? nil : .comma
    case 0x2C, 0x28, 0x29, 0x3A: return .comma
    default: break
    }
    guard let (junction, _) = junctions[index] else { return nil }
    switch junction {
    case .and: return .and
    case .but: return .strong
    case .which, .that: return .comma
    case .more: return nil
    }
  }

  private func atom(_ range: Range<Int>, _ separator: Separator, _ marks: [Mark]) -> Atom {
    var atom = Atom(tokens: range, separator: separator)
    for mark in marks where range.contains(mark.tokens.lowerBound) {
      switch mark.sense {
      case .outcome(let outcome):
        if outcome.grade == .noun {
          atom.hasNoun = true
        } else {
          atom.verbs.insert(Deed(kind: outcome.kind, phase: outcome.phase))
        }
      case .threat(_, _, let number):
        atom.hasThreat = true
        if number == .one { atom.hasCount = true }
      case .casualty(let word): if word != .person && word != .part { atom.hasConsequence = true }
      case .harm, .fire: atom.hasConsequence = true
      case .discourse(.part): atom.hasPart = true
      default: continue
      }
    }
    atom.hasPlace = loci.contains { range.contains($0.tokens.lowerBound) }
    atom.hasCount = atom.hasCount || quantities.contains { range.contains($0.tokens.lowerBound) }
    return atom
  }
}
