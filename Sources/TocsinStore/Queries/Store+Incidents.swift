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
    let (condition, arguments) = filter.clause
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, first_published, last_published, body FROM incident \(condition)
          ORDER BY from_at DESC, id LIMIT ? OFFSET ?
          """, arguments: arguments + [limit, offset]
      ).map(StoredIncident.init(row:))
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
    let id: String = row["id"]
    do {
      incident = try JSON.value(Incident.self, from: row["body"])
    } catch {
      throw StoreError.unreadable("incident", subject: "incident '\(id)'")
    }
    firstPublished = (row["first_published"] as String?).flatMap { Timestamp($0) }
    lastPublished = (row["last_published"] as String?).flatMap { Timestamp($0) }
  }
}
