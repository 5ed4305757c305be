public import TocsinModel
public import TocsinStore

/// Takes decisions and carries them out. Called from many tasks at once.
public protocol ReviewDeskService: Sendable {
  /// - Throws: `StoreError.refused` where the decision cannot be made.
  func decide(_ action: DecisionAction, author: String, reason: String) async throws -> DecisionOutcome
}

/// What a decision came to.
public struct DecisionOutcome: Hashable, Sendable, Encodable {
  public let decision: Decision
  public let state: DecisionState
  /// The ids of the incidents that it changed, sorted.
  public let incidents: [String]

  public init(decision: Decision, state: DecisionState, incidents: [String]) {
    self.decision = decision
    self.state = state
    self.incidents = incidents
  }
}

/// What the server tells of a store beside its incidents.
public struct RecordService: Sendable {
  let store: Store
  let token: AccessToken?
  let desk: (any ReviewDeskService)?

  /// - Parameters:
  ///   - store: is only read.
  ///   - token: who holds it sees decisions, the audit log and the review queue; without one, nobody does.
  ///   - desk: takes decisions of those who hold the token; without one, none are taken.
  public init(store: Store, token: AccessToken? = nil, desk: (any ReviewDeskService)? = nil) {
    self.store = store
    self.token = token
    self.desk = desk
  }
}
