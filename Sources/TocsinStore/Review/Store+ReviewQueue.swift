internal import GRDB
internal import TocsinModel

extension Store {
  /// Counts of the queue stop here.
  public static let reviewCounted = 10_000

  /// What a reviewer should look at: by kind in the order of `ReviewKind.allCases`, joins by their score, the others
  /// newest first.
  ///
  /// An item goes once its incidents are accepted and have not changed since, or once a decision has settled it.
  /// - Parameters:
  ///   - kinds: only these.
  ///   - limit: how many at most.
  ///   - offset: how many to skip.
  public func reviewQueue(
    kinds: Set<ReviewKind> = Set(ReviewKind.allCases), limit: Int, offset: Int = 0
  ) throws -> ReviewPage {
    try read { database in
      var (items, counts, skipped) = ([ReviewItem](), [ReviewKind: Int](), offset)
      for kind in ReviewKind.allCases where kinds.contains(kind) {
        let query = ReviewQuery(kind)
        let count = try query.count(database, upTo: Self.reviewCounted)
        counts[kind] = count
        if items.count < limit, skipped < count {
          let rows = try query.rows(database, limit: limit - items.count, offset: skipped)
          items += try rows.map { try ReviewItem(kind, row: $0, database) }
        }
        skipped = max(0, skipped - count)
      }
      return ReviewPage(items: items, counts: counts)
    }
  }
}

extension ReviewItem {
  fileprivate init(_ kind: ReviewKind, row: Row, _ database: Database) throws {
    let ids: [String]
    switch kind {
    case .lowered:
      matter = .lowered(try IncidentChange(row: row))
      ids = [row["incident_id"] as String?].compactMap(\.self)
    case .contradiction:
      matter = .contradiction
      ids = [row["incident_id"]]
    case .join:
      guard let suggestion = try? JSON.value(Suggestion.self, from: row["body"]) else {
        throw StoreError.unreadable("suggestion", subject: "a suggestion")
      }
      matter = .join(suggestion)
      ids = suggestion.incidents
    case .doubt:
      let doubtful = try DoubtfulClaim(row: row, database)
      matter = .doubt(doubtful)
      ids = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT incident.id FROM incident_member JOIN incident USING (number)
          WHERE incident_member.claim_id = ? ORDER BY incident.id
          """, arguments: [row["id"] as Int64])
    }
    incidents = try ids.compactMap { try StoredIncident.fetch(database, id: $0) }
  }
}

extension DoubtfulClaim {
  fileprivate init(row: Row, _ database: Database) throws {
    let (source, id): (String, String) = (row["source_key"], row["external_id"])
    report = source + "/" + id
    ordinal = row["ordinal"]
    var claim = try ClaimRecord.claim(body: row["body"], id: row["id"])
    claim.quotes = try ClaimRecord.quotes(database, claim: row["id"])
    self.claim = claim
  }
}
