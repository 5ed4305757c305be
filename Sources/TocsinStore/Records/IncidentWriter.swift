internal import GRDB
internal import TocsinModel

/// Writes incidents, and leaves alone those whose rows would stay the same.
struct IncidentWriter {
  /// One row of `incident_member`.
  private struct Member: Hashable {
    let claim: Int64
    let place: Int
    let isDenied: Bool
  }

  private let numbers: [String: Int64]

  init(_ database: Database) throws {
    var numbers: [String: Int64] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT id, number FROM incident")
    while let row = try rows.next() { numbers[row["id"]] = row["number"] }
    self.numbers = numbers
  }

  /// - Returns: whether anything changed.
  func write(_ incident: Incident, _ database: Database) throws -> Bool {
    let body = try JSON.text(IncidentBody(incident))
    let (members, published) = try members(of: incident, database)
    guard let number = numbers[incident.id] else {
      try database.cachedStatement(
        sql: "INSERT INTO incident (id, class, kind, body) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [incident.id, incident.incidentClass.rawValue, incident.kind.rawValue, body])
      try fill(database.lastInsertedRowID, incident, body, members, published, database)
      return true
    }
    let stored = try String.fetchOne(database, sql: "SELECT body FROM incident WHERE number = ?", arguments: [number])
    if stored == body, try storedMembers(number, database) == Set(members) { return false }
    try fill(number, incident, body, members, published, database)
    return true
  }

  /// Removes the incidents that are not among `ids`.
  /// - Returns: how many there were.
  func removeOthers(than ids: Set<String>, _ database: Database) throws -> Int {
    let gone = numbers.filter { !ids.contains($0.key) }.map(\.value)
    for number in gone {
      try database.execute(sql: "DELETE FROM incident_area WHERE number = ?", arguments: [number])
      try database.execute(sql: "DELETE FROM incident WHERE number = ?", arguments: [number])
    }
    return gone.count
  }

  private func members(of incident: Incident, _ database: Database) throws -> ([Member], [Timestamp]) {
    let statement = try database.cachedStatement(
      sql: """
        SELECT claim.id, coalesce(report.published, report.received) AS published FROM source
        JOIN report ON report.source_id = source.id AND report.external_id = ? AND report.is_current = 1
        JOIN claim ON claim.report_id = report.id AND claim.ordinal = ?
        WHERE source.key = ?
        """)
    var members: [Member] = []
    var published: [Timestamp] = []
    for (mention, isDenied) in incident.members.map({ ($0, false) }) + incident.denied.map({ ($0, true) }) {
      let parts = mention.report.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2,
        let row = try Row.fetchOne(statement, arguments: [String(parts[1]), mention.claim, String(parts[0])])
      else { continue }
      members.append(Member(claim: row["id"], place: mention.place, isDenied: isDenied))
      if let time = Timestamp(row["published"] as String) { published.append(time) }
    }
    return (members, published)
  }

  private func storedMembers(_ number: Int64, _ database: Database) throws -> Set<Member> {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT claim_id, place, is_denied FROM incident_member WHERE number = ?"),
      arguments: [number])
    return Set(rows.map { Member(claim: $0["claim_id"], place: $0["place"], isDenied: $0["is_denied"]) })
  }

  private func fill(
    _ number: Int64, _ incident: Incident, _ body: String, _ members: [Member], _ published: [Timestamp],
    _ database: Database
  ) throws {
    let (first, last) = (published.min(), published.max())
    try database.cachedStatement(
      sql: """
        UPDATE incident SET class = ?, kind = ?, from_at = ?, to_at = ?, first_published = ?, last_published = ?,
          body = ? WHERE number = ?
        """
    ).execute(
      arguments: [
        incident.incidentClass.rawValue, incident.kind.rawValue,
        (incident.time?.start ?? first)?.secondsSinceEpoch, (incident.time?.end ?? last)?.secondsSinceEpoch,
        first?.description, last?.description, body, number,
      ])
    let box = BoundingBox(around: incident.place)
    try database.execute(
      sql: "INSERT OR REPLACE INTO incident_area VALUES (?, ?, ?, ?, ?)",
      arguments: [number, box.south, box.north, box.west, box.east])
    try database.execute(sql: "DELETE FROM incident_member WHERE number = ?", arguments: [number])
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO incident_member (number, claim_id, place, is_denied) VALUES (?, ?, ?, ?)")
    for member in members {
      try statement.execute(arguments: [number, member.claim, member.place, member.isDenied])
    }
  }
}
