internal import Hummingbird
internal import TocsinModel

/// `/api/v1/raids`: nights and days of attack with their bounds, as JSON, the latest first. Filters: `from`, `to`, `limit`.
struct RaidRoutes<Repository: IncidentRepository>: Sendable {
  let repository: Repository

  private struct Answer: Encodable {
    let raids: [Raid]
  }

  func add(to router: Router<some RequestContext>) {
    router.get("/api/v1/raids") { request, _ in
      let query = try IncidentQuery(QueryParameters(request.uri))
      let raids = try await self.repository.raids(from: query.from, to: query.to, limit: query.limit)
      return try Reply.json(Answer(raids: raids)).response(to: request)
    }
  }
}
