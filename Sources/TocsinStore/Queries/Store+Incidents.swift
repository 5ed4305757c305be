internal import GRDB
public import TocsinModel

/// An incident with the times between which it was reported on.
public struct StoredIncident: Hashable, Sendable {
  public let incident: Incident
  /// When the first and the last of its reports were published; `nil` where no report tells.
  public let firstPublished: Timestamp?
  public let lastPublished: Timestamp?
}

extension Store {
  /// Incidents that the filter lets through, the latest first, then by id.
  /// - Parameters:
  ///   - limit: how many at most.
  ///   - offset: how many to skip.
  public func incidents(
    _ filter: IncidentFilter = IncidentFilter(), limit: Int = .max, offset: Int = 0
  ) throws -> [StoredIncident] {
    try rows(filter, limit, offset, StoredIncident.init(row:))
  }

  /// The same as a list or a map shows them: their accounts, contradictions, evidence, joins, links and review are left
  /// empty, which takes a tenth of the time.
  public func incidentHeads(
    _ filter: IncidentFilter = IncidentFilter(), limit: Int = .max, offset: Int = 0
  ) throws -> [StoredIncident] {
    try rows(filter, limit, offset, StoredIncident.init(headOf:))
  }

  private func rows(
    _ filter: IncidentFilter, _ limit: Int, _ offset: Int, _ read: (Row) throws -> StoredIncident
  ) throws -> [StoredIncident] {
    let (condition, arguments) = filter.clause
    return try self.read { database in
      var incidents: [StoredIncident] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, first_published, last_published, body FROM incident \(condition)
          ORDER BY from_at DESC, id LIMIT ? OFFSET ?
          """, arguments: arguments + [limit, offset])
      while let row = try rows.next() { incidents.append(try read(row)) }
      return incidents
    }
  }

  /// How many incidents the filter lets through.
  public func incidentCount(_ filter: IncidentFilter = IncidentFilter()) throws -> Int {
    let (condition, arguments) = filter.clause
    return try read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM incident \(condition)", arguments: arguments) ?? 0
    }
  }

  /// One incident with all that stands behind it; `nil` where there is none of this id.
  public func incident(_ id: String) throws -> IncidentDetail? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT number, id, first_published, last_published, body FROM incident WHERE id = ?",
          arguments: [id])
      else { return nil }
      return IncidentDetail(
        incident: try StoredIncident(row: row), testimonies: try Testimony.fetch(database, incident: row["number"]))
    }
  }
}

extension StoredIncident {
  static func fetch(_ database: Database, id: String) throws -> StoredIncident? {
    try Row.fetchOne(
      database, sql: "SELECT id, first_published, last_published, body FROM incident WHERE id = ?", arguments: [id]
    ).map(StoredIncident.init(row:))
  }

  fileprivate init(row: Row) throws {
    try self.init(row, incident: try? JSON.value(Incident.self, from: row["body"]))
  }

  fileprivate init(headOf row: Row) throws { try self.init(row, incident: Incident.head(row["body"])) }

  private init(_ row: Row, incident: Incident?) throws {
    guard let incident else {
      throw StoreError.unreadable("incident", subject: "incident '\(row["id"] as String)'")
    }
    self.incident = incident
    firstPublished = (row["first_published"] as String?).flatMap { Timestamp($0) }
    lastPublished = (row["last_published"] as String?).flatMap { Timestamp($0) }
  }
}
