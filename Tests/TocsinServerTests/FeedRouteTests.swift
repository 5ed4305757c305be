import Foundation
import Testing
import TocsinModel
import TocsinStore

@testable import TocsinServer

@Suite("Changes, search and sources over HTTP")
struct FeedRouteTests {
  private let recorded: RecordedStore
  private let client: RouterClient<Store>

  init() throws {
    recorded = try RecordedStore()
    client = try recorded.client(token: nil)
  }

  @Test(
    "the feed tells what changed and what to ask for next",
    arguments: [
      ("", 1), ("?since=0", 1), ("?since=1", 0), ("?since=2025-12-08T08:00:00%2B03:00", 1),
      ("?since=2025-12-08T08:00:00+03:00", 1), ("?since=2026-01-01T00:00:00Z", 0), ("?incident=none", 0),
    ])
  func changes(query: String, count: Int) async throws {
    let answer = try await client.ask("/api/v1/changes\(query)")
    #expect(answer.status == 200)
    let changes = try #require(answer.json["changes"] as? [[String: Any]])
    #expect(changes.count == count)
    #expect(changes.allSatisfy { $0["what"] as? String == "added" && $0["lowering"] as? Bool == false })
    #expect(answer.json["next"] as? Int == (query == "?incident=none" ? 0 : 1))
  }

  @Test("a search brings excerpts, the places of the words and the incidents")
  func search() async throws {
    let answer = try await client.ask("/api/v1/search?q=%D0%BE%D0%B1%D0%BB%D0%BE%D0%BC&limit=1")
    let hits = try #require(answer.json["hits"] as? [[String: Any]])
    #expect(hits.map { $0["report"] as? String } == ["news/1"])
    #expect(hits[0]["matches"] as? [[Int]] == [[0, 7]])
    #expect((hits[0]["excerpt"] as? String)?.hasPrefix("Обломки") == true)
    #expect((hits[0]["incidents"] as? [String])?.count == 1)
  }

  @Test("sources come with their grades")
  func sources() async throws {
    try recorded.store.grade(
      "volga", .usual, Signature(author: "Ann", reason: "Right so far.", time: RouterClient<Store>.now))
    let sources = try await client.ask("/api/v1/sources").json["sources"] as? [[String: Any]] ?? []
    #expect(sources.map { $0["key"] as? String } == ["news", "volga"])
    #expect(sources.map { $0["reliability"] as? String } == [nil, "B"])
  }

  @Test(
    "a bad parameter is told by name, with what to do",
    arguments: [
      ("changes?since=-1", "since"), ("changes?since=yesterday", "since"), ("changes?limit=0", "limit"),
      ("changes?limit=1001", "limit"), ("changes?colour=red", "colour"), ("changes?since=1&since=2", "since"),
      ("changes?incident=\(String(repeating: "a", count: 201))", "incident"), ("search", "q"), ("search?q=", "q"),
      ("search?q=\(String(repeating: "a", count: 1_001))", "q"), ("search?q=a&limit=101", "limit"),
      ("sources?q=a", "q"),
    ])
  func badParameter(path: String, name: String) async throws {
    let answer = try await client.ask("/api/v1/\(path)")
    #expect(answer.status == 400)
    #expect(answer.json["parameter"] as? String == name)
  }

  @Test("whatever is searched for is answered", arguments: 1...40)
  func hostileSearch(seed: Int) async throws {
    var random = Seeded(state: UInt64(seed))
    let words = random.text(upTo: 200).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let answer = try await client.ask("/api/v1/search?q=\(words)")
    #expect(answer.status == 200 || answer.json["parameter"] as? String == "q", "seed \(seed)")
  }
}
