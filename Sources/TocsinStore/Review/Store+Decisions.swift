internal import GRDB
public import TocsinModel

extension Store {
  /// Keeps decisions as they were made elsewhere, all or none of them; fusion reads them when it next runs.
  /// - Throws: `StoreError.refused` where one has no author or reason, an id that is taken, or names what is not there.
  public func record(_ decisions: [Decision]) throws {
    try write { database in
      let writer = DecisionWriter(database)
      for decision in decisions { try writer.write(decision) }
    }
  }

  /// Makes decisions, all or none of them, each with an id of its own.
  ///
  /// None is made before the last one, whatever the clock says: their order is the order of their times.
  /// - Throws: as `record`.
  public func decide(_ actions: [DecisionAction], _ signature: Signature) throws -> [Decision] {
    try write { database in
      let writer = DecisionWriter(database)
      let last = try Int64.fetchOne(database, sql: "SELECT max(made_at) FROM decision") ?? .min
      let made = last > signature.time.secondsSinceEpoch ? Timestamp(secondsSinceEpoch: last) : signature.time
      return try actions.map { action in
        let decision = Decision(
          id: try Self.freeID(database), author: signature.author, made: made, reason: signature.reason, action: action)
        try writer.write(decision)
        return decision
      }
    }
  }

  /// An id behind all others in the order of letters, so that decisions of one second stand in the order of their making.
  private static func freeID(_ database: Database) throws -> String {
    var number = (try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM decision") ?? 0) + 1
    while true {
      let digits = String(number)
      let id = "d" + String(repeating: "0", count: max(0, idDigits - digits.count)) + digits
      if try DecisionRecord.decision(id, database) == nil { return id }
      number += 1
    }
  }

  private static let idDigits = 7

  /// All decisions, undoings among them, in the order in which they were kept.
  public func decisions() throws -> [Decision] { try read(DecisionRecord.all) }
}
