public import TocsinModel

/// How each publisher has done, over all reports and incidents.
public struct SourceReckoning: Sendable {
  private var records: [String: SourceRecord] = [:]
  private var latencies: [String: [Int64]] = [:]

  public init() {}

  /// The records by publisher.
  public var all: [SourceRecord] {
    records.values.map { record in
      var record = record
      record.latencySeconds = latencies[record.publisher].map { $0.sorted()[$0.count / 2] }
      return record
    }.sorted { $0.publisher < $1.publisher }
  }

  /// Counts reports of a publisher, and how often it edited or took one down or was corrected by a reviewer.
  public mutating func take(_ publisher: String, reports: Int, corrections: Int) {
    change(publisher) {
      $0.reports += reports
      $0.corrections += corrections
    }
  }

  public mutating func take(_ share: SourceShare) {
    change(share.publisher) {
      $0.corroborated += share.corroborated
      $0.alone += share.alone
      $0.contradicted += share.contradicted
      $0.corrections += share.corrections
    }
    if !share.latencies.isEmpty { latencies[share.publisher, default: []] += share.latencies }
  }

  private mutating func change(_ publisher: String, _ change: (inout SourceRecord) -> Void) {
    change(&records[publisher, default: SourceRecord(publisher: publisher)])
  }
}
