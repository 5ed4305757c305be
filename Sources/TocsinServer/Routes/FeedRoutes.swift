internal import Hummingbird
internal import TocsinModel
internal import TocsinStore

/// What anybody may read of the store beside its incidents: `/api/v1/changes`, `/api/v1/search`, `/api/v1/sources`.
struct FeedRoutes: Sendable {
  let records: RecordService

  private struct Changes: Encodable {
    let changes: [IncidentChange]
    /// What to ask for with `since` next.
    let next: Int64
  }

  private struct Hits: Encodable { let hits: [SearchHit] }

  private struct Sources: Encodable { let sources: [StoredSource] }

  private struct Records: Encodable { let records: [SourceRecord] }

  func add(to router: Router<some RequestContext>) {
    router.get("/api/v1/changes") { request, _ in try self.changes(request) }
    router.get("/api/v1/search") { request, _ in try self.search(request) }
    router.get("/api/v1/sources") { request, _ in try self.sources(request) }
    router.get("/api/v1/sources/records") { request, _ in
      _ = try QueryParameters(request.uri).only([])
      return try Reply.json(Records(records: try self.records.store.sourceRecords())).response(to: request)
    }
  }

  private func changes(_ request: Request) throws -> Response {
    let parameters = try QueryParameters(request.uri).only(["since", "incident", "limit"])
    let page = try records.store.changes(
      since: try parameters.mark("since"), of: try parameters.text("incident", atMost: 200),
      limit: try parameters.limit())
    return try Reply.json(Changes(changes: page.changes, next: page.next)).response(to: request)
  }

  private func search(_ request: Request) throws -> Response {
    let parameters = try QueryParameters(request.uri).only(["q", "limit"])
    guard let words = try parameters.text("q", atMost: Bounds.searchBytes) else {
      throw Problem.badParameter("q", "is missing", remedy: "write the words as in q=debris+roof")
    }
    let hits = try records.store.search(words, limit: try parameters.limit(default: 20, in: Bounds.hits))
    return try Reply.json(Hits(hits: hits)).response(to: request)
  }

  private func sources(_ request: Request) throws -> Response {
    _ = try QueryParameters(request.uri).only([])
    return try Reply.json(Sources(sources: try records.store.sources())).response(to: request)
  }
}
