import Foundation
import Testing
import TocsinModel

@testable import TocsinServer

@Suite("The programming interface")
struct DataRouteTests {
  private let client: RouterClient<MemoryRepository>

  init() throws {
    let far = Examples.place("Odesa", 46.4857, 30.7438)
    client = try RouterClient(
      MemoryRepository([
        Examples.detail(),
        Examples.detail(Examples.incident("i2", .strike, place: far, start: "2025-12-09T00:00:00+02:00", hours: 6)),
        Examples.detail(Examples.incident("i3", .alert, place: far, start: "2025-12-06T23:00:00+02:00", hours: 1)),
      ]))
  }

  private func ids(_ path: String) async throws -> [String] {
    let features = try await client.ask(path).json["features"] as? [[String: Any]]
    return (features ?? []).compactMap { $0["id"] as? String }
  }

  @Test(
    "a filter lets through what it says, the latest first",
    arguments: [
      ("", ["i2", "i1", "i3"]), ("?kind=debris", ["i1"]), ("?kind=debris,strike", ["i2", "i1"]),
      ("?kind=debris&kind=alert", ["i1", "i3"]), ("?bbox=40,45,50,55", ["i1"]), ("?bbox=30,46,31,47", ["i2", "i3"]),
      ("?bbox=170,-10,-170,10", []), ("?from=2025-12-08T10:00:00%2B03:00", ["i2"]),
      ("?to=2025-12-07T00:00:00Z", ["i3"]), ("?from=2025-12-07T10:00:00Z&to=2025-12-08T10:00:00Z", ["i1"]),
      ("?from=2025-12-08T09:00:00+03:00", ["i2"]), ("?from=2025-12-09", ["i2"]), ("?to=2025-12-06", ["i3"]),
      ("?limit=1", ["i2"]), ("?limit=1&offset=2", ["i3"]), ("?offset=3", []),
    ])
  func filters(query: String, expected: [String]) async throws {
    #expect(try await ids("/api/v1/incidents\(query)") == expected)
  }

  @Test("the links lead through all pages, each incident once")
  func pages() async throws {
    var path: String? = "/api/v1/incidents?limit=2&lang=uk"
    var found: [String] = []
    while let here = path {
      let document = try await client.ask(here).json
      found += (document["features"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      #expect(document["numberMatched"] as? Int == 3)
      let links = document["links"] as? [[String: String]] ?? []
      path = links.first { $0["rel"] == "next" }?["href"]
    }
    #expect(found == ["i2", "i1", "i3"])
  }

  @Test(
    "a bad parameter is told by name, with what to do",
    arguments: [
      ("bbox=1,2,3", "bbox"), ("bbox=1,2,3,x", "bbox"), ("bbox=1,60,3,50", "bbox"), ("bbox=-200,0,0,1", "bbox"),
      ("bbox=nan,0,0,1", "bbox"), ("bbox=1,2,3,4,", "bbox"), ("from=yesterday", "from"),
      ("to=2025-02-30T00:00:00Z", "to"), ("from=2025-12-08T00:00:00", "from"), ("kind=flood", "kind"),
      ("limit=0", "limit"), ("limit=1001", "limit"), ("limit=many", "limit"), ("offset=-1", "offset"),
      ("limit=1&limit=2", "limit"), ("lang=de", "lang"), ("colour=red", "colour"),
      ("from=2025-12-09&to=2025-12-08", "from"),
    ])
  func badParameter(query: String, name: String) async throws {
    let answer = try await client.ask("/api/v1/incidents?\(query)")
    #expect(answer.status == 400)
    #expect(answer.header("Content-Type") == "application/problem+json")
    #expect(answer.json["parameter"] as? String == name)
    #expect(answer.json["status"] as? Int == 400)
    let detail = try #require(answer.json["detail"] as? String)
    #expect(detail.hasPrefix(name) && detail.contains("; "), "\(detail)")
  }

  @Test("an incident comes with its statements, quotes and texts")
  func incident() async throws {
    let answer = try await client.ask("/api/v1/incidents/i1?lang=en")
    #expect(answer.status == 200)
    let statement = try #require((answer.json["statements"] as? [[String: Any]])?.first)
    let claim = (statement["claims"] as? [[String: Any]])?.first?["claim"] as? [String: Any]
    #expect((claim?["quotes"] as? [String: [[Int]]])?["places"] == [[30, 44]])
    #expect((statement["current"] as? [String: Any])?["text"] as? String == Examples.text)
  }

  @Test("what is not there is a problem of its own", arguments: ["/api/v1/incidents/none", "/api/v1/nothing"])
  func notFound(path: String) async throws {
    let answer = try await client.ask(path, headers: ["Accept": "text/html"])
    #expect(answer.status == 404)
    #expect(answer.json["title"] as? String == "Not found")
  }

  @Test("a client that has the answer already is told so")
  func notModified() async throws {
    let first = try await client.ask("/api/v1/incidents")
    let tag = try #require(first.header("ETag"))
    let second = try await client.ask("/api/v1/incidents", headers: ["If-None-Match": tag])
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
  }

  @Test("the health tells how old the newest report is")
  func health() async throws {
    let answer = try await client.ask("/healthz")
    #expect(answer.json["status"] as? String == "ok")
    #expect(answer.json["reports"] as? Int == 1)
    #expect(answer.json["newest_report_age_seconds"] as? Int == 13_800)
  }
}
