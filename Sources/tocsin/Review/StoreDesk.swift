internal import TocsinModel
internal import TocsinServer
internal import TocsinStore

/// Decides in a store of its own, beside the one that the server reads.
struct StoreDesk: ReviewDeskService {
  /// Opened for writing.
  let store: Store

  func decide(_ action: DecisionAction, author: String, reason: String) throws -> DecisionOutcome {
    let signature = Signature(author: author, reason: reason, time: .now)
    return try DecisionRun(store: store).make(action, signature)
  }
}
