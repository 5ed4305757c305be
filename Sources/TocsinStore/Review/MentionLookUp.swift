internal import GRDB
internal import TocsinModel

/// Finds what decisions name among the reports, claims and incidents that there are.
struct MentionLookUp {
  let database: Database

  /// Throws where the store has no report of this key.
  func require(report key: String) throws {
    guard try number(ofReport: key) == nil else { return }
    throw StoreError.refused(
      "report \(key)", problem: "is not in the store", remedy: "find its key with 'tocsin search'")
  }

  /// Throws where the mention's report, claim or place is not there.
  /// - Parameter wholeClaim: whether the mention stands for its claim, whatever its place.
  func require(_ mention: Mention, wholeClaim: Bool) throws {
    try require(report: mention.report)
    guard let claim = try number(ofClaim: mention) else {
      throw StoreError.refused(
        mention.label, problem: "the report's current text makes no such claim",
        remedy: "count claims from 0, as 'tocsin incidents show' has them")
    }
    if wholeClaim { return }
    guard try hasPlace(claim, mention.place) else {
      throw StoreError.refused(
        mention.label, problem: "the claim has no such place", remedy: "count its places from 0")
    }
  }

  func exists(_ mention: Mention, wholeClaim: Bool = false) throws -> Bool {
    guard let claim = try number(ofClaim: mention) else { return false }
    return try wholeClaim || hasPlace(claim, mention.place)
  }

  /// The store's numbers of the incidents that hold these, in their order; `nil` where one stands in none.
  func incidents(holding mentions: [Mention]) throws -> [Int64]? {
    let numbers = try mentions.compactMap(incident(holding:))
    return numbers.count == mentions.count ? numbers : nil
  }

  func number(ofReport key: String) throws -> Int64? {
    guard let (source, id) = Self.parts(key) else { return nil }
    return try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT report.id FROM source JOIN report ON report.source_id = source.id
          WHERE source.key = ? AND report.external_id = ? AND report.is_current = 1
          """), arguments: [source, id])
  }

  private func number(ofClaim mention: Mention) throws -> Int64? {
    guard let report = try number(ofReport: mention.report) else { return nil }
    return try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM claim WHERE report_id = ? AND ordinal = ?"),
      arguments: [report, mention.claim])
  }

  private func hasPlace(_ claim: Int64, _ place: Int) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM claim_place WHERE claim_id = ? AND ordinal = ?"),
      arguments: [claim, place]) ?? false
  }

  private func incident(holding mention: Mention) throws -> Int64? {
    guard let claim = try number(ofClaim: mention) else { return nil }
    return try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM incident_member WHERE claim_id = ? AND place = ?"),
      arguments: [claim, mention.place])
  }

  /// The source's key and the report's own id: a source holds no slash.
  private static func parts(_ key: String) -> (String, String)? {
    guard let slash = key.firstIndex(of: "/") else { return nil }
    return (String(key[..<slash]), String(key[key.index(after: slash)...]))
  }
}
