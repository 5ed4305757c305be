internal import GRDB
public import TocsinModel

/// An incident with the reports that speak of it.
public struct IncidentDetail: Hashable, Sendable {
  public let incident: StoredIncident
  /// In order of publication.
  public let testimonies: [Testimony]
}

/// What one report says of an incident.
public struct Testimony: Hashable, Sendable {
  /// The current revision, which the claims' quotes point into.
  public let report: Report
  /// All revisions, first to last.
  public let revisions: [Report]
  /// In the order of the text.
  public let claims: [TestifiedClaim]
}

/// A claim with its quotes, and which of its places stand in the incident.
public struct TestifiedClaim: Hashable, Sendable {
  /// The claim's position in its report, counted from 0.
  public let ordinal: Int
  public let claim: Claim
  /// Positions in `claim.places`, ascending.
  public let places: [Int]
}

extension Testimony {
  /// The testimonies of an incident, by the store's own number of it.
  static func fetch(_ database: Database, incident number: Int64) throws -> [Testimony] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT claim.id, claim.report_id, claim.ordinal, claim.body, incident_member.place,
          source.key AS source_key, report.external_id
        FROM incident_member JOIN claim ON claim.id = incident_member.claim_id
        JOIN report ON report.id = claim.report_id JOIN source ON source.id = report.source_id
        WHERE incident_member.number = ?
        ORDER BY coalesce(report.published_at, report.received_at), report.id, claim.ordinal, incident_member.place
        """, arguments: [number])
    var order: [Int64] = []
    var byReport: [Int64: [Row]] = [:]
    for row in rows {
      let report: Int64 = row["report_id"]
      if byReport[report] == nil { order.append(report) }
      byReport[report, default: []].append(row)
    }
    return try order.compactMap { try Testimony(database, report: $0, rows: byReport[$0] ?? []) }
  }

  private init?(_ database: Database, report number: Int64, rows: [Row]) throws {
    guard let first = rows.first else { return nil }
    let records = try ReportRecord.revisions(database, source: first["source_key"], externalID: first["external_id"])
    guard let record = records.first(where: { $0.rowID == number }) else { return nil }
    report = record.report
    revisions = records.map(\.report)
    claims = try Self.claims(database, rows)
  }

  /// One claim for each run of rows of the same claim.
  private static func claims(_ database: Database, _ rows: [Row]) throws -> [TestifiedClaim] {
    var claims: [TestifiedClaim] = []
    for row in rows {
      let (ordinal, place): (Int, Int) = (row["ordinal"], row["place"])
      if let last = claims.last, last.ordinal == ordinal {
        claims[claims.count - 1] = TestifiedClaim(ordinal: ordinal, claim: last.claim, places: last.places + [place])
        continue
      }
      var claim = try ClaimRecord.claim(body: row["body"], id: row["id"])
      claim.quotes = try ClaimRecord.quotes(database, claim: row["id"])
      claims.append(TestifiedClaim(ordinal: ordinal, claim: claim, places: [place]))
    }
    return claims
  }
}
