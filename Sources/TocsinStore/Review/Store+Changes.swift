internal import GRDB
public import TocsinModel

/// From where on a feed of changes is read.
public enum ChangeMark: Hashable, Sendable {
  /// Behind the change of this number; 0 for all.
  case sequence(Int64)
  /// From the first change at or after this time on.
  case time(Timestamp)
}

/// A stretch of the feed.
public struct ChangePage: Hashable, Sendable {
  /// In the order in which they came.
  public let changes: [IncidentChange]
  /// What to go on from, whether or not there is more now.
  public let next: Int64
}

extension Store {
  /// What changed in incidents since a mark.
  /// - Parameters:
  ///   - incident: only of the incident of this id; `nil` for all.
  ///   - limit: how many at most.
  public func changes(since mark: ChangeMark, of incident: String? = nil, limit: Int) throws -> ChangePage {
    try read { database in
      let start = try Self.sequence(before: mark, database)
      let condition = incident == nil ? "" : "AND incident = ?"
      let changes = try Row.fetchAll(
        database,
        sql: """
          SELECT sequence, at, incident, what, is_lowering, fields FROM change
          WHERE sequence > ? \(condition) ORDER BY sequence LIMIT ?
          """, arguments: [start] + StatementArguments([incident].compactMap(\.self)) + [limit]
      ).map(IncidentChange.init(row:))
      return ChangePage(changes: changes, next: changes.last?.sequence ?? start)
    }
  }

  /// The number of the newest change; 0 before the first.
  public func lastChange() throws -> Int64 { try read(Self.lastChange) }

  private static func lastChange(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM change") ?? 0
  }

  private static func sequence(before mark: ChangeMark, _ database: Database) throws -> Int64 {
    switch mark {
    case .sequence(let sequence): return sequence
    case .time(let time):
      let first = try Int64.fetchOne(
        database, sql: "SELECT sequence FROM change WHERE at_seconds >= ? ORDER BY at_seconds, sequence LIMIT 1",
        arguments: [time.secondsSinceEpoch])
      return try first.map { $0 - 1 } ?? lastChange(database)
    }
  }
}

extension IncidentChange {
  /// Reads the columns of `change`; `fields` is JSON: `{"killed": [before, after], "links": null, …}`.
  init(row: Row) throws {
    let sequence: Int64 = row["sequence"]
    guard let at = Timestamp(row["at"] as String), let what = What(rawValue: row["what"]),
      let fields = try? JSON.value([String: [FieldChange.Value?]?].self, from: row["fields"])
    else { throw StoreError.unreadable("change", subject: "change \(sequence)") }
    self.init(
      sequence: sequence, at: at, incident: row["incident"], what: what, isLowering: row["is_lowering"],
      fields: fields.sorted { $0.key < $1.key }.map { name, values in
        FieldChange(field: name, before: values?.first ?? nil, after: values?.last ?? nil)
      })
  }
}
