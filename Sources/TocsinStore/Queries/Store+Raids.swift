internal import GRDB
public import TocsinModel

extension Store {
  /// Raids, the latest first.
  /// - Parameters:
  ///   - from: raids that ended before are left out.
  ///   - to: raids that began later are left out.
  ///   - limit: how many at most.
  public func raids(from: Timestamp? = nil, to: Timestamp? = nil, limit: Int = .max) throws -> [Raid] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT body FROM raid WHERE to_at >= ? AND from_at <= ? ORDER BY from_at DESC, id LIMIT ?",
        arguments: [from?.secondsSinceEpoch ?? .min, to?.secondsSinceEpoch ?? .max, limit]
      ).map(Self.raid)
    }
  }

  /// The raid of this id; `nil` where there is none.
  public func raid(_ id: String) throws -> Raid? {
    try read { database in
      try String.fetchOne(database, sql: "SELECT body FROM raid WHERE id = ?", arguments: [id]).map(Self.raid)
    }
  }

  private static func raid(_ body: String) throws -> Raid {
    do {
      return try JSON.value(Raid.self, from: body)
    } catch {
      throw StoreError.unreadable("raid", subject: "a raid")
    }
  }
}
