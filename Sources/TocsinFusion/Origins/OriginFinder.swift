internal import TocsinModel

/// Tells which statements of one incident go back to one origin.
struct OriginFinder {
  /// The number of each statement's origin, from 0 in order of publication.
  func origins(of statements: [Statement]) -> [Int] {
    var origins = Partition(statements.count)
    joinNames(statements, &origins)
    for index in statements.indices where statements[index].voice.isNameless {
      if let holder = holder(of: statements[index], among: statements) { origins.join(index, holder) }
    }
    var said = SaidBefore()
    for (index, statement) in statements.enumerated() {
      if statement.voice.isUnsourced, let first = said.first(with: statement) { origins.join(index, first) }
      said.take(statement, index)
    }
    return origins.numbered()
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

  /// The first statement by somebody who holds the office that a nameless one is attributed to.
  private func holder(of statement: Statement, among statements: [Statement]) -> Int? {
    statements.firstIndex { $0.voice.role == statement.voice.role && !$0.voice.isNameless }
  }
}
