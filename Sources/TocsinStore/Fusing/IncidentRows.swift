internal import GRDB
internal import TocsinModel

/// Writes incidents: only what differs from what is stored.
struct IncidentRows {
  private let database: Database
  /// When, for the feed of changes.
  private let now: Timestamp

  init(_ database: Database, now: Timestamp) {
    self.database = database
    self.now = now
  }

  /// Where an incident is kept, and which reports speak of it.
  struct Setting {
    let segment: Int64
    let speakers: [String: LoadedSegment.Speaker]
    /// The keys of reports whose claims were written anew.
    let fresh: Set<String>
    /// Whether its incidents may have stood in another segment before.
    let isMoved: Bool
  }

  /// - Parameter old: as it is stored; `nil` where it is not.
  func write(_ incident: Incident, over old: Incident?, in setting: Setting) throws {
    let isTold = (incident.members + incident.denied).contains { setting.fresh.contains($0.report) }
    if incident == old && !setting.isMoved && !isTold { return }
    let number = try number(of: incident)
    if incident != old {
      try writeRow(number, incident, over: old, in: setting)
    } else if setting.isMoved {
      try database.cachedStatement(sql: "UPDATE incident SET segment_id = ? WHERE number = ?").execute(
        arguments: [setting.segment, number])
    }
    try writeMembers(number, incident, over: old, in: setting)
  }

  private func writeRow(_ number: Int64, _ incident: Incident, over old: Incident?, in setting: Setting) throws {
    let sequence = try note(incident.id, what: old == nil ? "added" : "changed", ChangedFields(old, incident))
    let published = Set(incident.members + incident.denied).compactMap { setting.speakers[$0.report]?.published }
    let (first, last) = (published.min(), published.max())
    try database.cachedStatement(
      sql: """
        UPDATE incident SET class = ?, kind = ?, from_at = ?, to_at = ?, first_published = ?, last_published = ?,
          body = ?, segment_id = ?, credibility = ?, is_contradicted = ?, accepted_by = ?, changed = ? WHERE number = ?
        """
    ).execute(
      arguments: [
        incident.incidentClass.rawValue, incident.kind.rawValue,
        (incident.time?.start ?? first)?.secondsSinceEpoch, (incident.time?.end ?? last)?.secondsSinceEpoch,
        first?.description, last?.description, JSON.written(incident.write), setting.segment,
        incident.credibility.rawValue, !incident.contradictions.isEmpty, incident.review.acceptedBy, sequence, number,
      ])
    let (box, minutes) = (BoundingBox(around: incident.place), StoredMinutes(incident.time, first, last))
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO incident_area VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [number, box.south, box.north, box.west, box.east, minutes.first, minutes.last])
  }

  /// Adds the rows that are missing; where one has to go, or belongs to claims that were replaced, all are written anew.
  private func writeMembers(_ number: Int64, _ incident: Incident, over old: Incident?, in setting: Setting) throws {
    let mentions = Set(incident.members + incident.denied)
    let before = Set((old?.members ?? []) + (old?.denied ?? []))
    let isKept = before.isSubset(of: mentions) && !before.contains { setting.fresh.contains($0.report) }
    if isKept && (old?.denied ?? []) == incident.denied {
      return try writeMembers(number, incident, mentions.subtracting(before), setting)
    }
    try database.cachedStatement(sql: "DELETE FROM incident_member WHERE number = ?").execute(arguments: [number])
    try writeMembers(number, incident, mentions, setting)
  }

  /// - Parameter isLost: whether nothing of it stands in another incident now.
  func remove(_ incident: Incident, isLost: Bool) throws {
    _ = try note(incident.id, what: "removed", ChangedFields.removal(isLost: isLost))
    guard let number = try self.number(ofStored: incident.id) else { return }
    try database.cachedStatement(sql: "DELETE FROM incident_area WHERE number = ?").execute(arguments: [number])
    try database.cachedStatement(sql: "DELETE FROM incident WHERE number = ?").execute(arguments: [number])
  }

  private func number(ofStored id: String) throws -> Int64? {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT number FROM incident WHERE id = ?"), arguments: [id])
  }

  private func number(of incident: Incident) throws -> Int64 {
    if let number = try number(ofStored: incident.id) { return number }
    try database.cachedStatement(sql: "INSERT INTO incident (id, class, kind, body) VALUES (?, ?, ?, '')").execute(
      arguments: [incident.id, incident.incidentClass.rawValue, incident.kind.rawValue])
    return database.lastInsertedRowID
  }

  private func writeMembers(
    _ number: Int64, _ incident: Incident, _ mentions: Set<Mention>, _ setting: Setting
  ) throws {
    if mentions.isEmpty { return }
    let denied = Set(incident.denied)
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO incident_member (number, claim_id, place, is_denied)
        SELECT ?, id, ?, ? FROM claim WHERE report_id = ? AND ordinal = ?
        """)
    for mention in mentions.sorted() {
      guard let speaker = setting.speakers[mention.report] else { continue }
      try statement.execute(
        arguments: [number, mention.place, denied.contains(mention), speaker.number, mention.claim])
    }
  }

  /// - Returns: the change's sequence number.
  private func note(_ id: String, what: String, _ fields: ChangedFields) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO change (at, at_seconds, incident, what, is_lowering, fields) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [now.description, now.secondsSinceEpoch, id, what, fields.isLowering, fields.json])
    return database.lastInsertedRowID
  }
}
