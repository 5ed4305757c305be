import HTTPTypes
import Testing
import TocsinModel
import TocsinPublishing

@testable import TocsinServer

@Suite("What every request is held to")
struct BoundsTests {
  private struct Unreadable: IncidentRepository {
    struct Failure: Error {}

    func incidents(matching query: IncidentQuery) throws -> IncidentPage { throw Failure() }
    func incident(id: String) throws -> IncidentDetail? { throw Failure() }
    func raids(from: Timestamp?, to: Timestamp?, limit: Int) throws -> [Raid] { throw Failure() }
    func health() throws -> RepositoryHealth { throw Failure() }
  }

  private func client() throws -> RouterClient<MemoryRepository> {
    try RouterClient(MemoryRepository([Examples.detail()]))
  }

  @Test("an address that is too long is refused")
  func longAddress() async throws {
    let path = "/?q=" + String(repeating: "a", count: 5000)
    #expect(try await client().ask(path).status == 414)
  }

  @Test(
    "a body is refused",
    arguments: [["Content-Length": "5"], ["Transfer-Encoding": "chunked"], ["Content-Length": "x"]])
  func body(headers: [String: String]) async throws {
    #expect(try await client().ask("/", headers: headers).status == 413)
  }

  @Test("only reading is answered")
  func methods() async throws {
    let answer = try await client().ask("/", method: .post)
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == "GET, HEAD")
    let head = try await client().ask("/", method: .head)
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
  }

  @Test(
    "every answer forbids foreign script",
    arguments: ["/", "/incidents/i1", "/incidents/none", "/api/v1/incidents", "/healthz", "/assets/tocsin.css", "/x"])
  func policy(path: String) async throws {
    let answer = try await client().ask(path)
    let policy = try #require(answer.header("Content-Security-Policy"))
    #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; "))
    #expect(!policy.contains("unsafe"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
  }

  @Test(
    "a store that cannot be read is told as such, without its insides",
    arguments: ["/", "/healthz", "/api/v1/incidents"])
  func unreadable(path: String) async throws {
    let answer = try await RouterClient(Unreadable()).ask(path)
    #expect(answer.status == 503)
    #expect(!answer.body.contains("Failure"))
  }

  @Test(
    "an asset is kept for good only at the address of its version",
    arguments: [("", "no-cache"), ("?v=0", "no-cache"), ("?v=", "no-cache")])
  func assets(query: String, caching: String) async throws {
    let answer = try await client().ask("/assets/tocsin.css\(query)")
    #expect(answer.header("Cache-Control") == caching)
    let tag = try #require(answer.header("ETag")).filter { $0 != "\"" }
    let versioned = try await client().ask("/assets/tocsin.css?v=\(tag)")
    #expect(versioned.header("Cache-Control") == "public, max-age=31536000, immutable")
  }

  @Test(
    "no address leads out of the assets",
    arguments: [
      "/assets/../SOURCES.md", "/assets/%2e%2e/SOURCES.md", "/assets/modules/..%2ftocsin.css",
      "/assets/",
    ])
  func staysInside(path: String) async throws {
    #expect(try await client().ask(path).status == 404)
  }
}
