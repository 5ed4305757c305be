internal import TocsinModel

/// What incidents add to the record of one publisher.
public struct SourceShare: Hashable, Sendable, Codable {
  public let publisher: String
  var corroborated = 0
  var alone = 0
  var contradicted = 0
  /// Figures that it changed.
  var corrections = 0
  /// In seconds, from the end of what it tells to its publication, one for each mention that tells a time; sorted.
  var latencies: [Int64] = []

  init(publisher: String) { self.publisher = publisher }

  /// The shares of those who tell of an incident.
  static func shares(of incident: Incident, _ group: StatementGroup) -> [SourceShare] {
    let contradicting = Set(incident.contradictions.flatMap(\.versions).flatMap(\.members))
    let byPublisher = Dictionary(grouping: group.statements, by: \.publisher)
    return byPublisher.keys.sorted().map { publisher in
      let own = byPublisher[publisher] ?? []
      var share = SourceShare(publisher: publisher)
      if incident.origins > 1 { share.corroborated = 1 } else { share.alone = 1 }
      share.contradicted = own.contains { contradicting.contains($0.mention) } ? 1 : 0
      share.corrections = changes(own, \.killed) + changes(own, \.injured)
      share.latencies = own.compactMap(latencySeconds).sorted()
      return share
    }
  }

  /// One share for each publisher, by name.
  public static func summed(_ shares: [SourceShare]) -> [SourceShare] {
    let byPublisher = Dictionary(grouping: shares, by: \.publisher)
    return byPublisher.keys.sorted().map { publisher in
      (byPublisher[publisher] ?? []).reduce(into: SourceShare(publisher: publisher)) { sum, share in
        sum.corroborated += share.corroborated
        sum.alone += share.alone
        sum.contradicted += share.contradicted
        sum.corrections += share.corrections
        sum.latencies += share.latencies
      }
    }.map(\.sorted)
  }

  private var sorted: SourceShare {
    var share = self
    share.latencies.sort()
    return share
  }

  /// How often a publisher's own number became another from one report to the next.
  private static func changes(_ statements: [Statement], _ field: KeyPath<Claim, Int?>) -> Int {
    let numbers = statements.filter(\.voice.isFirstHand).sorted(by: Statement.isSaidBefore).compactMap {
      $0.claim[keyPath: field]
    }
    return zip(numbers, numbers.dropFirst()).count { $0 != $1 }
  }

  private static func latencySeconds(_ statement: Statement) -> Int64? {
    guard let time = statement.claim.time, statement.voice.isFirstHand else { return nil }
    return max(0, statement.published.secondsSinceEpoch - time.end.secondsSinceEpoch)
  }
}
