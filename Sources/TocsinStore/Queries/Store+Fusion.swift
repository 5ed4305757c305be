internal import GRDB

extension Store {
  /// Whether a report or a decision came that fusion has not read, or read and not carried out.
  public func needsFusion() throws -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM unread) OR EXISTS (SELECT 1 FROM unfused)") ?? false
    }
  }

  /// How many changes fusion has to deal with.
  func unfusedCount() throws -> Int {
    try read { database in
      try Int.fetchOne(database, sql: "SELECT (SELECT count(*) FROM unread) + (SELECT count(*) FROM unfused)") ?? 0
    }
  }
}
