import Foundation
import Testing
import TocsinFusion
import TocsinModel
import TocsinStore

@testable import TocsinServer

@Suite("The store as the server's repository")
struct StoreRepositoryTests {
  private static let box = TocsinServer.BoundingBox(west: 40, south: 45, east: 50, north: 55)

  /// Runs `body` with a store of one incident whose report was edited.
  private func withStore(_ body: (Store) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(folder: folder.path, access: .readWrite)
    for text in ["Обломки упали на улицу Ленина.", Examples.text] {
      _ = try store.accept(
        [
          IncomingReport(
            externalID: "1", source: "volga", published: Examples.time("2025-12-08T08:10:00+03:00"),
            publisher: "Volga Today", text: text)
        ], received: Examples.time("2025-12-08T09:00:00+03:00"))
    }
    var fuser = Fuser(store, Fusion())
    try fuser.save(
      store.pendingReports(extractor: "test", limit: 10).map {
        Extracted(number: $0.number, language: .russian, claims: [Examples.claim()])
      }, extractor: "test")
    try fuser.run(now: Examples.time("2025-12-08T09:00:00+03:00"))
    try await body(try Store(folder: folder.path, access: .readOnly))
  }

  @Test("filters reach the store")
  func filters() async throws {
    let later = Examples.time("2025-12-09T00:00:00Z")
    try await withStore { store in
      let inside = try store.incidents(matching: IncidentQuery(box: Self.box, kinds: [.debris]))
      let other = try store.incidents(matching: IncidentQuery(kinds: [.strike]))
      let after = try store.incidents(matching: IncidentQuery(from: later))
      #expect([inside, other, after].map(\.matched) == [1, 0, 0])
      #expect([inside, other, after].map(\.incidents.count) == [1, 0, 0])
    }
  }

  @Test("raids are told with their bounds, and left out outside the time that is asked for")
  func raids() async throws {
    try await withStore { store in
      let client = try RouterClient(store)
      let raids = try await client.ask("/api/v1/raids").json["raids"] as? [[String: Any]]
      #expect(raids?.compactMap { $0["id"] as? String } == ["raid-ru-2025-12-08-day"])
      let later = try await client.ask("/api/v1/raids?from=2025-12-10").json["raids"] as? [[String: Any]]
      #expect(later?.isEmpty == true)
    }
  }

  @Test("a page of it has the current text with its quotes, and the text before the edit")
  func page() async throws {
    try await withStore { store in
      let page = try await RouterClient(store).ask(
        "/incidents/\(try #require(store.incidents().first).incident.id)?lang=en"
      ).body
      #expect(page.contains("<mark title=\"Place\">улицу Лодыгина</mark>"))
      #expect(page.contains("<span class=\"badge\">edited</span>"))
      #expect(page.contains("улицу Ленина"))
    }
  }

  @Test("its health counts reports, not revisions, and knows the newest")
  func health() async throws {
    try await withStore { store in
      let health = try store.health()
      #expect(health.reports == 1)
      #expect(health.newestReport == Examples.time("2025-12-08T08:10:00+03:00"))
      #expect(health.lastReceived == Examples.time("2025-12-08T09:00:00+03:00"))
    }
  }
}
