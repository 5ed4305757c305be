internal import TocsinLanguage
internal import TocsinModel

/// Places that threats were launched from, and that are no places of the event.
extension ClauseReader {
  /// «випустили з Міллерова», "launched from Kursk".
  func isLaunchArea(_ locus: Locus, _ clause: Clause) -> Bool {
    guard clause.outcomes.contains(where: { $0.outcome.kind == .attack }) || clause.discourse.contains(.origin),
      !clause.outcomes.contains(where: { $0.outcome.kind == .sighting })
    else { return false }
    return isBehindFrom(locus)
  }

  private func isBehindFrom(_ locus: Locus) -> Bool {
    ["з", "із", "зі", "с", "со", "из", "from"].contains { reading.text.isWord(locus.tokens.lowerBound - 1, $0) }
  }

  /// The first tokens of the launch areas that a sentence lists: «пускали їх із Курська, Орла (рф) та Чауди»,
  /// «з трьох напрямків: Брянськ, Курськ». What follows a launch area without a preposition that aims is another one.
  func launchAreas(in sentence: Sentence) -> Set<Int> {
    let marks = reading.marks(in: sentence.tokens)
    guard isLaunch(marks) else { return [] }
    var areas: Set<Int> = []
    var last: Locus?
    for locus in loci where sentence.tokens.contains(locus.tokens.lowerBound) {
      let isNext = last.map { goesOn(from: $0, to: locus) } ?? false
      guard isNext || isBehindFrom(locus) || isAreaOfSite(locus) || marks.contains(where: { opensAreas($0, locus) })
      else {
        last = nil
        continue
      }
      areas.insert(locus.tokens.lowerBound)
      last = locus
    }
    return areas
  }

  /// "From Cape Chauda in occupied Crimea": where the site lies that something was launched from.
  private func isAreaOfSite(_ locus: Locus) -> Bool {
    let before = max(locus.tokens.lowerBound - Self.widestJoint, 0)..<locus.tokens.lowerBound
    guard let from = before.last(where: { reading.text.isWord($0, "from") }) else { return false }
    let between = (from + 1)..<locus.tokens.lowerBound
    return between.contains { reading.text.isWord($0, "in") }
      && between.allSatisfy { reading.text.tokens[$0].kind == .word && !reading.text.isWord($0, "to") }
      && reading.marks(in: between).allSatisfy { mark in
        switch mark.sense {
        case .outcome, .threat, .time: false
        default: true
        }
      }
  }

  /// Whether a sentence tells of launches, and of nothing that was seen on its way.
  private func isLaunch(_ marks: [Mark]) -> Bool {
    var launches = false
    for mark in marks {
      switch mark.sense {
      case .outcome(let outcome) where outcome.kind == .sighting: return false
      case .outcome(let outcome) where outcome.kind == .attack: launches = true
      case .discourse(.origin): launches = true
      default: continue
      }
    }
    return launches
  }

  /// «з напрямків: Курськ»
  private func opensAreas(_ mark: Mark, _ locus: Locus) -> Bool {
    mark.sense == .discourse(.origin) && reading.text.mark(mark.tokens.upperBound) == 0x3A
      && locus.tokens.lowerBound == mark.tokens.upperBound + 1
  }

  private func goesOn(from area: Locus, to locus: Locus) -> Bool {
    guard locus.tokens.lowerBound >= area.tokens.upperBound else { return false }
    let between = area.tokens.upperBound..<locus.tokens.lowerBound
    guard between.count <= Self.widestJoint,
      !between.contains(where: { Self.aims.contains(reading.text.tokens[$0]) }) || area.lies(in: locus)
    else { return false }
    return !reading.marks(in: between).contains { mark in
      switch mark.sense {
      case .outcome, .threat: true
      default: false
      }
    }
  }

  /// Unit: tokens.
  private static let widestJoint = 6

  /// Prepositions of where threats go or are.
  private static let aims: WordSet = [
    "по", "на", "до", "над", "у", "в", "во", "через", "повз", "to", "at", "on", "over", "in", "into", "towards",
    "toward",
  ]
}
