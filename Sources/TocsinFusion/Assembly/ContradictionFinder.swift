internal import TocsinModel

/// In what independent origins differ. Nothing is settled: each version stays with those who tell it.
struct ContradictionFinder {
  let contradictions: [Contradiction]

  /// - Parameter origins: of the group's statements.
  init(_ group: StatementGroup, origins: [Int], accounts: [Account]) {
    let last = Self.lastWords(group, origins)
    contradictions = [
      Self.happening(accounts),
      Self.contradiction("killed", last.compactMap { said in said.last { $0.claim.killed != nil } }) {
        $0.claim.killed.map(String.init)
      },
      Self.contradiction("injured", last.compactMap { said in said.last { $0.claim.injured != nil } }) {
        $0.claim.injured.map(String.init)
      },
      Self.contradiction("fire", last.compactMap { said in said.last { $0.claim.fire != nil } }) {
        $0.claim.fire.map { $0 ? "true" : "false" }
      },
      Self.contradiction("damage", last.compactMap { said in said.last { !$0.claim.damage.isEmpty } }) {
        $0.claim.damage == [.none] ? "none" : "some"
      },
    ].compactMap(\.self)
  }

  /// Each origin's statements in the order in which they were said.
  private static func lastWords(_ group: StatementGroup, _ origins: [Int]) -> [[Statement]] {
    Statement.byOrigin(Array(zip(origins, group.statements)))
  }

  private static func happening(_ accounts: [Account]) -> Contradiction? {
    let (denying, affirming) = (accounts.filter { $0.stance == .denied }, accounts.filter { $0.stance != .denied })
    if denying.isEmpty || affirming.isEmpty { return nil }
    return Contradiction(
      field: "happened",
      versions: [
        Contradiction.Version(value: "true", members: affirming.flatMap(\.members)),
        Contradiction.Version(value: "false", members: denying.flatMap(\.members)),
      ])
  }

  private static func contradiction(
    _ field: String, _ words: [Statement], _ value: (Statement) -> String?
  ) -> Contradiction? {
    var versions: [(value: String, members: [Mention])] = []
    for word in words {
      guard let told = value(word) else { continue }
      if let index = versions.firstIndex(where: { $0.value == told }) {
        versions[index].members.append(word.mention)
      } else {
        versions.append((told, [word.mention]))
      }
    }
    if versions.count < 2 { return nil }
    return Contradiction(
      field: field, versions: versions.map { Contradiction.Version(value: $0.value, members: $0.members) })
  }
}
