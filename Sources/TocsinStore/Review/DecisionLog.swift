internal import GRDB
public import TocsinModel

/// What became of a decision.
public enum DecisionState: String, Codable, Sendable, CaseIterable {
  case standing, undone
  /// It stands, and finds nothing to act on: what it names is gone, or its mentions lie in incidents that cannot be one.
  case unapplied
}

/// A decision with its place in the log.
public struct LoggedDecision: Hashable, Sendable {
  /// Counts up.
  public let sequence: Int64
  public let decision: Decision
  public let state: DecisionState
}

extension Store {
  /// The log of decisions behind a sequence number, first to last.
  /// - Parameters:
  ///   - report: only those that are about the report of this key, and their undoings; `nil` for all.
  ///   - limit: how many at most.
  public func decisionLog(
    since sequence: Int64 = 0, about report: String? = nil, limit: Int
  ) throws -> [LoggedDecision] {
    try read { database in
      let undone = try Self.undone(database)
      let condition = report == nil ? "" : "AND sequence IN (SELECT sequence FROM decision_report WHERE report = ?)"
      return try Row.fetchAll(
        database,
        sql: "SELECT * FROM decision WHERE sequence > ? \(condition) ORDER BY sequence LIMIT ?",
        arguments: [sequence] + StatementArguments([report].compactMap(\.self)) + [limit]
      ).map { row in
        let decision = try DecisionRecord.decision(row)
        return LoggedDecision(
          sequence: row["sequence"], decision: decision, state: try state(of: decision, undone: undone, database))
      }
    }
  }

  /// What became of one decision; `nil` where there is none of this id.
  public func state(of id: String) throws -> DecisionState? {
    try read { database in
      try DecisionRecord.decision(id, database).map { try state(of: $0, undone: Self.undone(database), database) }
    }
  }

  private static func undone(_ database: Database) throws -> Set<String> {
    Decision.undone(in: try DecisionRecord.undoings(database))
  }

  private func state(of decision: Decision, undone: Set<String>, _ database: Database) throws -> DecisionState {
    if undone.contains(decision.id) { return .undone }
    return try MentionLookUp(database: database).finds(decision.action) ? .standing : .unapplied
  }
}

extension MentionLookUp {
  /// Whether what a decision names is there, and, for one on incidents, is as the decision has it.
  fileprivate func finds(_ action: DecisionAction) throws -> Bool {
    switch action {
    case .undo: true
    case .retract(let report): try number(ofReport: report) != nil
    case .correct(let mention, _): try exists(mention, wholeClaim: true)
    case .reject(let mention), .move(let mention, _): try exists(mention)
    case .accept(let mention), .note(let mention, _): try incidents(holding: [mention]) != nil
    case .merge(let mentions): try incidents(holding: mentions).map { Set($0).count == 1 } ?? false
    case .split(let mentions): try incidents(holding: mentions) != nil
    }
  }
}
