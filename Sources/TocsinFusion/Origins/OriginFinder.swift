internal import TocsinModel

/// Tells which statements of one incident go back to one origin.
struct OriginFinder {
  let thresholds: Thresholds

  /// The number of each statement's origin, from 0 in order of publication.
  func origins(of statements: [Statement]) -> [Int] {
    var origins = Partition(statements.count)
    joinNames(statements, &origins)
    for index in statements.indices where statements[index].voice.isNameless {
      if let holder = holder(of: statements[index], among: statements) { origins.join(index, holder) }
    }
    joinCopies(statements, &origins)
    joinRepeats(statements, &origins)
    return origins.numbered()
  }

  /// Joins those who name no source and only repeat, in all that they say, what others said before them.
  private func joinRepeats(_ statements: [Statement], _ origins: inout Partition) {
    var said = SaidBefore()
    var firsts: [Int?] = []
    for (index, statement) in statements.enumerated() {
      firsts.append(said.first(with: statement))
      said.take(statement, index)
    }
    let numbers = origins.numbered()
    for own in Dictionary(grouping: statements.indices, by: { numbers[$0] }).values {
      let latest = own.compactMap { firsts[$0] }
      guard latest.count == own.count, own.allSatisfy({ statements[$0].voice.isUnsourced }),
        let first = latest.max()
      else { continue }
      origins.join(own[0], first)
    }
  }

  private func joinNames(_ statements: [Statement], _ origins: inout Partition) {
    var first: [String: Int] = [:]
    for (index, statement) in statements.enumerated() {
      let voice = statement.voice
      let names = voice.names.isEmpty ? ["\(voice.role?.rawValue ?? "") nameless"] : voice.names
      for name in names.sorted() {
        if let other = first[name] { origins.join(index, other) } else { first[name] = index }
      }
    }
  }

  /// Joins what publishers say in their own name in texts that are one, reworded, or of which one quotes the other.
  private func joinCopies(_ statements: [Statement], _ origins: inout Partition) {
    let ownWords = statements.indices.filter { statements[$0].claim.source == nil }
    let firsts = Dictionary(ownWords.map { (statements[$0].mention.report, $0) }, uniquingKeysWith: min).values.sorted()
    for (position, index) in firsts.enumerated() {
      for other in firsts.dropFirst(position + 1)
      where isCopy(statements[index].text.print, statements[other].text.print) {
        origins.join(index, other)
      }
    }
  }

  private func isCopy(_ left: TextPrint, _ right: TextPrint) -> Bool {
    left.resemblance(to: right) >= thresholds.resemblance
      || max(left.containment(in: right), right.containment(in: left)) >= thresholds.containment
  }

  /// The first statement by somebody who holds the office that a nameless one is attributed to.
  private func holder(of statement: Statement, among statements: [Statement]) -> Int? {
    statements.firstIndex { $0.voice.role == statement.voice.role && !$0.voice.isNameless }
  }
}
