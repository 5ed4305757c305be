internal import TocsinModel

/// How each publisher has done, over all incidents.
struct SourceReckoning {
  private var records: [String: SourceRecord] = [:]
  private var latencies: [String: [Int64]] = [:]

  /// The records by publisher.
  var all: [SourceRecord] {
    records.values.map { record in
      var record = record
      record.latencySeconds = latencies[record.publisher].map { $0.sorted()[$0.count / 2] }
      return record
    }.sorted { $0.publisher < $1.publisher }
  }

  mutating func take(_ report: Report, decisions: [Decision]) {
    let publisher = report.publisher ?? report.source
    let isRevised = report.revision > 1 || report.isDeleted
    change(publisher) {
      $0.reports += 1
      $0.corrections += decisions.count + (isRevised ? 1 : 0)
    }
  }

  mutating func take(_ fused: AssembledIncident, publishers: [String: String]) {
    let statements = Dictionary(grouping: fused.group.statements) { publishers[$0.mention.report] ?? "" }
    let contradicting = Set(fused.incident.contradictions.flatMap(\.versions).flatMap(\.members))
    for (publisher, own) in statements {
      let isContradicted = own.contains { contradicting.contains($0.mention) }
      change(publisher) {
        if fused.incident.origins > 1 { $0.corroborated += 1 } else { $0.alone += 1 }
        if isContradicted { $0.contradicted += 1 }
        $0.corrections += Self.changes(own, \.killed) + Self.changes(own, \.injured)
      }
      latencies[publisher, default: []] += own.compactMap(Self.latencySeconds)
      if latencies[publisher]?.isEmpty == true { latencies[publisher] = nil }
    }
  }

  private mutating func change(_ publisher: String, _ change: (inout SourceRecord) -> Void) {
    change(&records[publisher, default: SourceRecord(publisher: publisher)])
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
