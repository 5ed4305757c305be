import Foundation
import HTTPTypes
import Testing
import TocsinModel
import TocsinStore

@testable import TocsinServer

@Suite("Review over HTTP")
struct DeskRouteTests {
  private let recorded: RecordedStore

  init() throws { recorded = try RecordedStore() }

  private static let accepting =
    #"{"author": "Ann", "reason": "Seen.", "action": {"accept": {"_0": ["volga/1", 0, 0]}}}"#

  private func post(
    _ body: String, headers: [String: String] = RecordedStore.sending, token: String? = RecordedStore.token
  ) async throws -> RouterClient<Store>.Answer {
    try await recorded.client(token: token).ask("/api/v1/decisions", method: .post, headers: headers, body: body)
  }

  @Test("a decision is carried out, and told with the incidents that it changed")
  func decides() async throws {
    let answer = try await post(Self.accepting)
    #expect(answer.status == 201)
    #expect(answer.header("Cache-Control") == "no-store")
    let decision = try #require(answer.json["decision"] as? [String: Any])
    #expect(decision["id"] as? String == "d0000001" && decision["author"] as? String == "Ann")
    #expect(answer.json["state"] as? String == "standing")
    let changed = try #require(answer.json["incidents"] as? [String])
    let accepted = try recorded.store.incidents().map(\.incident).filter { $0.review.acceptedBy == "Ann" }
    #expect(accepted.map(\.id) == changed && changed.count == 1)
  }

  @Test("the logs tell what was decided, from a number on")
  func tellsLogs() async throws {
    _ = try await post(Self.accepting)
    _ = try await post(#"{"author": "Bob", "reason": "No.", "action": {"undo": {"_0": "d0000001"}}}"#)
    let client = try recorded.client()
    let log = try await client.ask("/api/v1/decisions", headers: RecordedStore.bearing).json
    let decisions = log["decisions"] as? [[String: Any]] ?? []
    #expect(decisions.map { $0["state"] as? String } == ["undone", "standing"] && log["next"] as? Int == 2)
    let audit = try await client.ask("/api/v1/audit?since=1", headers: RecordedStore.bearing).json
    #expect((audit["audit"] as? [[String: Any]])?.map { $0["author"] as? String } == ["Bob"])
  }

  @Test("the queue tells how much there is of each kind")
  func tellsQueue() async throws {
    let answer = try await recorded.client().ask("/api/v1/review?kind=join,doubt", headers: RecordedStore.bearing)
    #expect(answer.json["counts"] as? [String: Int] == ["join": 0, "doubt": 0])
    #expect((answer.json["items"] as? [Any])?.isEmpty == true)
    let bad = try await recorded.client().ask("/api/v1/review?kind=all", headers: RecordedStore.bearing)
    #expect(bad.status == 400 && bad.json["parameter"] as? String == "kind")
  }

  private static let paths = ["/api/v1/review", "/api/v1/decisions", "/api/v1/audit"]

  @Test("without the token nothing is told", arguments: paths)
  func needsToken(path: String) async throws {
    for header in [
      "", "Bearer", "Bearer wrong-token-of-some-length", "Basic \(RecordedStore.token)", RecordedStore.token,
    ] {
      let answer = try await recorded.client().ask(path, headers: ["Authorization": header])
      #expect(answer.status == 401, "\(header)")
      #expect(answer.header("WWW-Authenticate") == "Bearer")
    }
  }

  @Test("a server that was given no token says how to give it one", arguments: paths)
  func tellsHowToSetToken(path: String) async throws {
    let answer = try await recorded.client(token: nil).ask(path, headers: RecordedStore.bearing)
    #expect(answer.status == 403)
    #expect((answer.json["detail"] as? String)?.contains("TOCSIN_TOKEN") == true)
  }

  @Test("without the token nothing is decided")
  func refusesStrangers() async throws {
    #expect(try await post(Self.accepting, headers: ["Content-Type": "application/json"]).status == 401)
    #expect(try await post(Self.accepting, token: nil).status == 403)
    #expect(try recorded.store.decisions().isEmpty)
  }

  @Test(
    "what is no decision, or names what is not there, is refused with what to do",
    arguments: [
      ("", 400), ("[]", 400), (#"{"author": "Ann"}"#, 400),
      (#"{"author": "Ann", "reason": "r", "action": {"burn": {}}}"#, 400),
      (#"{"author": "", "reason": "r", "action": {"accept": {"_0": ["volga/1", 0, 0]}}}"#, 422),
      (#"{"author": "Ann", "reason": "", "action": {"accept": {"_0": ["volga/1", 0, 0]}}}"#, 422),
      (#"{"author": "Ann", "reason": "r", "action": {"accept": {"_0": ["volga/9", 0, 0]}}}"#, 422),
      (String(repeating: "[", count: 20_000), 400), (String(repeating: "a", count: 40_000), 413),
    ])
  func refuses(body: String, status: Int) async throws {
    let answer = try await post(body)
    #expect(answer.status == status)
    #expect((answer.json["detail"] as? String)?.contains("; ") == true)
    #expect(try recorded.store.decisions().isEmpty)
  }

  @Test("a body of another type, or that says it is too long, is not read")
  func boundsBody() async throws {
    #expect(try await post(Self.accepting, headers: RecordedStore.bearing).status == 415)
    for length in ["40000", "-1x"] {
      let headers = RecordedStore.sending.merging(["Content-Length": length]) { $1 }
      #expect(try await post(Self.accepting, headers: headers).status == 413)
    }
  }

  @Test("a token that is easily guessed is none")
  func refusesShortToken() {
    #expect(AccessToken("short") == nil)
    #expect(AccessToken(RecordedStore.token)?.admits(RecordedStore.token) == true)
    #expect(AccessToken(RecordedStore.token)?.admits(RecordedStore.token + " ") == false)
  }
}
