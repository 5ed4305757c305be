internal import TocsinLanguage
internal import TocsinModel

/// The stretches between the separators of a sentence, and what each holds.
extension ClauseCutter {
  func atoms(of sentence: Sentence) -> [Atom] {
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
    let joints = joints(in: sentence)
    for index in sentence.tokens where !covered.contains(index) && !joints.contains(index) {
      guard index > start, let found = self.separator(at: index, junctions) else { continue }
      if isDash(index), !loci.contains(where: { (start..<index).contains($0.tokens.lowerBound) }) { continue }
      atoms.append(atom(start..<index, separator, marks))
      (start, separator) = (index, found)
    }
    atoms.append(atom(start..<sentence.tokens.upperBound, separator, marks))
    return atoms
  }

  /// What stands between neighbours of a list of places, which are told of together ("A and B were told to take cover").
  private func joints(in sentence: Sentence) -> Set<Int> {
    guard reading.language == .english else { return [] }
    let pairs = zip(loci, loci.dropFirst()).filter { left, right in
      left.listGroup != nil && left.listGroup == right.listGroup && sentence.tokens.contains(left.tokens.upperBound)
    }
    return Set(pairs.flatMap { $0.tokens.upperBound..<max($0.tokens.upperBound, $1.tokens.lowerBound) })
  }

  /// A dash behind a stretch without a place only joins: «9 БПЛА – над Крымом».
  func isDash(_ index: Int) -> Bool { [0x2013, 0x2014, 0x2D].contains(reading.text.mark(index)) }

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
          if outcome.kind == .debris { atom.hasWreckage = true }
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
