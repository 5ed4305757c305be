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
    for index in statements.indices where statements[index].voice.isUnsourced {
      if let first = repeated(index, in: statements) { origins.join(index, first) }
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

  /// The earliest statement of another publisher that an unsourced one only repeats; `nil` where it adds something.
  private func repeated(_ index: Int, in statements: [Statement]) -> Int? {
    let statement = statements[index]
    let earlier = statements.indices.prefix(index).filter {
      statements[$0].voice.publisher != statement.voice.publisher
        && isAlike(statement.claim.kind, statements[$0].claim.kind)
    }
    let details = Details(statement.claim)
    let said = earlier.reduce(Details()) { $0.union(Details(statements[$1].claim)) }
    guard !earlier.isEmpty, details.isSubset(of: said) else { return nil }
    return earlier.first { details.isSubset(of: Details(statements[$0].claim)) } ?? earlier.first
  }

  private func isAlike(_ left: EventKind, _ right: EventKind) -> Bool {
    left == right || ([.strike, .debris].contains(left) && [.strike, .debris].contains(right))
  }
}

/// The figures and details of claims, to see whether one says more than others.
private struct Details {
  private var facts: Set<String> = []

  init() {}

  init(_ claim: Claim) {
    if let count = claim.count { facts.insert("count \(count.minimum) \(count.maximum ?? -1)") }
    if let killed = claim.killed { facts.insert("killed \(killed)") }
    if let injured = claim.injured { facts.insert("injured \(injured)") }
    for damage in claim.damage { facts.insert("damage \(damage.rawValue)") }
    if let fire = claim.fire { facts.insert("fire \(fire)") }
  }

  func union(_ other: Details) -> Details {
    var union = self
    union.facts.formUnion(other.facts)
    return union
  }

  func isSubset(of other: Details) -> Bool { facts.isSubset(of: other.facts) }
}
