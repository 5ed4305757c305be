internal import TocsinModel

/// How many were hurt, as one origin counts them while the hours go by.
struct CasualtyLedger {
  /// Its last word.
  private(set) var total: Total?

  /// - Parameter words: the origin's claims that tell a number, in the order in which they were said.
  init(_ words: [OriginWord], _ field: KeyPath<Claim, Int?>) {
    var said: Set<Int> = []
    var report: String?
    for word in words {
      let statement = word.statement
      guard let number = statement.claim[keyPath: field] else { continue }
      if statement.mention.report == report, let sum = total {
        total = Total(count: .exactly(sum.count.minimum + number), mentions: sum.mentions + [statement.mention])
        continue
      }
      // Why: a newsroom that retells an old number does not take the new one back.
      if word.isRetold && said.contains(number) { continue }
      said.insert(number)
      (total, report) = (Total(count: .exactly(number), mentions: [statement.mention]), statement.mention.report)
    }
  }
}
