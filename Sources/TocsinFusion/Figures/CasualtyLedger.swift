internal import TocsinModel

/// How many were hurt, as one origin counts them while the hours go by.
struct CasualtyLedger {
  private(set) var latest: Int?

  /// - Parameter indices: the origin's claims that tell a number, in order of publication.
  init(_ statements: [Statement], _ indices: [Int], _ field: KeyPath<Claim, Int?>) {
    var said: Set<Int> = []
    var report: String?
    for statement in indices.map({ statements[$0] }) {
      guard let number = statement.claim[keyPath: field] else { continue }
      if statement.mention.report == report, let sum = latest {
        latest = sum + number
        continue
      }
      // Why: a newsroom that retells an old number does not take the new one back.
      if !statement.voice.isFirstHand && said.contains(number) { continue }
      said.insert(number)
      (latest, report) = (number, statement.mention.report)
    }
  }
}
