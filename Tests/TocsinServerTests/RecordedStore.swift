import Foundation
import TocsinFusion
import TocsinModel
import TocsinStore

@testable import TocsinServer

/// A store with two reports and their incident, in a folder that goes with the test, and a server over it.
final class RecordedStore {
  static let token = "a-token-for-reviewers"
  static let bearing = ["Authorization": "Bearer \(token)"]
  static let sending = bearing.merging(["Content-Type": "application/json"]) { $1 }

  private let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-\(UUID().uuidString)")
  let store: Store

  init() throws {
    store = try Store(folder: folder.path, access: .readWrite)
    let published = Examples.time("2025-12-08T08:10:00+03:00")
    _ = try store.accept(
      [("1", "volga"), ("1", "news")].map { id, source in
        IncomingReport(
          externalID: id, source: source, published: published, publisher: source, text: Examples.text)
      }, received: published)
    var fuser = Fuser(store, Fusion())
    try fuser.save(
      store.pendingReports(extractor: "test", limit: 10).map {
        Extracted(number: $0.number, language: .russian, claims: [Examples.claim()])
      }, extractor: "test")
    try fuser.run(now: published)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Decides in the test's own store.
  struct Desk: ReviewDeskService {
    let store: Store

    func decide(_ action: DecisionAction, author: String, reason: String) throws -> DecisionOutcome {
      let before = try store.lastChange()
      let signature = Signature(author: author, reason: reason, time: Examples.time("2025-12-08T09:00:00+03:00"))
      let decision = try store.decide([action], signature)[0]
      var fuser = Fuser(store, Fusion())
      try fuser.run(now: signature.time)
      return DecisionOutcome(
        decision: decision, state: try store.state(of: decision.id) ?? .unapplied,
        incidents: try store.changes(since: .sequence(before), limit: 100).changes.map(\.incident))
    }
  }

  func client(token: String? = token) throws -> RouterClient<Store> {
    let token = token.flatMap { AccessToken($0) }
    return try RouterClient(
      store, records: RecordService(store: store, token: token, desk: token.map { _ in Desk(store: store) }))
  }
}
