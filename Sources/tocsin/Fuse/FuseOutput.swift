internal import ArgumentParser
internal import Foundation
internal import TocsinFusion
internal import TocsinModel

/// What of the picture `tocsin fuse` writes.
enum FuseOutput: String, ExpressibleByArgument, CaseIterable {
  case incidents, raids, suggestions, sources

  /// One JSON object a line.
  func lines(_ ledger: FusionLedger) throws -> [String] {
    switch self {
    case .incidents: try ledger.picture.incidents.map { try Self.line(FuseIncident($0)) }
    case .raids: try ledger.picture.raids.map { try Self.line(FuseRaid($0)) }
    case .suggestions: try ledger.picture.suggestions.map(Self.line)
    case .sources: try ledger.sourceRecords.map { try Self.line(FuseSource($0)) }
    }
  }

  private static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// A raid as docs/fusion.md has it.
private struct FuseRaid: Encodable {
  let id: String
  let defender: String
  let start: Timestamp
  let end: Timestamp
  let incidents: [String]
  let regions: [String]
  let tallies: [RaidTally]
  let accounts: [SideAccount]

  init(_ raid: Raid) {
    (id, defender, start, end) = (raid.id, raid.defender, raid.time.start, raid.time.end)
    (incidents, regions, tallies, accounts) = (raid.incidents, raid.regions, raid.tallies, raid.accounts)
  }
}

/// A publisher's record as docs/fusion.md has it.
private struct FuseSource: Encodable {
  private enum Key: String, CodingKey {
    case publisher, reports, corrections, corroborated, alone, contradicted
    case latency = "latency_s"
  }

  let record: SourceRecord

  init(_ record: SourceRecord) { self.record = record }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(record.publisher, forKey: .publisher)
    try container.encode(record.reports, forKey: .reports)
    try container.encode(record.latencySeconds, forKey: .latency)
    try container.encode(record.corrections, forKey: .corrections)
    try container.encode(record.corroborated, forKey: .corroborated)
    try container.encode(record.alone, forKey: .alone)
    try container.encode(record.contradicted, forKey: .contradicted)
  }
}
