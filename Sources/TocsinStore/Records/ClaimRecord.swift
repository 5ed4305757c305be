internal import Foundation
internal import GRDB
internal import TocsinModel

/// A row of `claim` with its places and quotes.
enum ClaimRecord {
  /// Puts the claims of a report in place of those that it had.
  static func replace(_ database: Database, _ item: Extracted, extractor version: String) throws {
    try database.cachedStatement(sql: "DELETE FROM claim WHERE report_id = ?").execute(arguments: [item.number])
    for (ordinal, claim) in item.claims.enumerated() {
      try insert(database, claim, report: item.number, ordinal: ordinal)
    }
    try database.cachedStatement(sql: "UPDATE report SET extracted_by = ?, detected_language = ? WHERE id = ?").execute(
      arguments: [version, item.language?.rawValue, item.number])
  }

  /// Writes one claim with its places and quotes.
  static func insert(_ database: Database, _ claim: Claim, report: Int64, ordinal: Int) throws {
    var body = claim
    body.quotes = [:]
    try database.cachedStatement(
      sql: """
        INSERT INTO claim (report_id, ordinal, kind, threat, start_at, end_at, is_denied, doubts, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        report, ordinal, claim.kind.rawValue, claim.threat.rawValue, claim.time?.start.secondsSinceEpoch,
        claim.time?.end.secondsSinceEpoch, claim.isDenied, claim.doubts.count,
        JSON.written { body.write(to: &$0, withDoubts: true) },
      ])
    let id = database.lastInsertedRowID
    try insertPlaces(database, claim.places, claim: id)
    try insertQuotes(database, claim.quotes, claim: id)
  }

  private static func insertPlaces(_ database: Database, _ places: [Place], claim: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO claim_place (claim_id, ordinal, name, level, region, country, latitude, longitude, radius_m)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, place) in places.enumerated() {
      try statement.execute(
        arguments: [
          claim, ordinal, place.name, place.level.rawValue, place.region, place.country, place.coordinate.latitude,
          place.coordinate.longitude, place.radiusMetres,
        ])
    }
  }

  private static func insertQuotes(_ database: Database, _ quotes: [String: [Quote]], claim: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO quote (claim_id, field, ordinal, start, end) VALUES (?, ?, ?, ?, ?)")
    for (field, ranges) in quotes.sorted(by: { $0.key < $1.key }) {
      for (ordinal, quote) in ranges.enumerated() {
        try statement.execute(arguments: [claim, field, ordinal, quote.start, quote.end])
      }
    }
  }

  /// The claims of a revision, in the order of its text.
  static func all(_ database: Database, of report: Int64, withQuotes: Bool) throws -> [Claim] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, body FROM claim WHERE report_id = ? ORDER BY ordinal")
    return try Row.fetchAll(statement, arguments: [report]).map { row in
      var claim = try claim(body: row["body"], id: row["id"])
      if withQuotes { claim.quotes = try quotes(database, claim: row["id"]) }
      return claim
    }
  }

  /// The claim of a stored body, without its quotes.
  static func claim(body: String, id: Int64) throws -> Claim {
    do {
      return try JSON.value(Claim.self, from: body)
    } catch {
      throw StoreError.unreadable("claim", subject: "claim \(id)")
    }
  }

  /// The quotes of one claim, by field.
  static func quotes(_ database: Database, claim: Int64) throws -> [String: [Quote]] {
    var quotes: [String: [Quote]] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT field, start, end FROM quote WHERE claim_id = ? ORDER BY field, ordinal"),
      arguments: [claim])
    while let row = try rows.next() {
      quotes[row["field"], default: []].append(Quote(row["start"], row["end"]))
    }
    return quotes
  }
}
