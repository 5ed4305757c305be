internal import Foundation
internal import Hummingbird
internal import TocsinModel
internal import TocsinPublishing

/// `/` and `/incidents/ID`.
struct PageRoutes<Repository: IncidentRepository>: Sendable {
  let repository: Repository
  let resources: WebResources

  func add(to router: Router<some RequestContext>) {
    router.get("/") { request, _ in try await self.map(request) }
    router.get("/incidents/:id") { request, context in
      try await self.incident(try context.incidentID(), request)
    }
  }

  private func map(_ request: Request) async throws -> Response {
    let parameters = QueryParameters(request.uri)
    let query = try PageQuery(parameters)
    var found = try await repository.incidents(matching: query.incidents)
    if let night = query.night {
      let incidents = found.incidents.filter(night.holds)
      found = IncidentPage(incidents: incidents, matched: incidents.count)
    }
    let page = MapPage(
      voice: resources.phrasebook.voice(try Language(request, parameters)), query: query, found: found,
      health: try await repository.health(), assets: resources.versions)
    return Reply.page(page.html).response(to: request)
  }

  private func incident(_ id: String, _ request: Request) async throws -> Response {
    let language = try Language(request, QueryParameters(request.uri))
    guard let detail = try await repository.incident(id: id) else { throw Problem.notFound }
    let page = StandalonePage(
      detail: detail, voice: resources.phrasebook.voice(language), assets: resources.versions)
    return Reply.page(page.html).response(to: request)
  }
}

extension RequestContext {
  /// The incident that a path names. Throws where it cannot be one.
  func incidentID() throws -> String {
    guard let text = parameters.get("id")?.removingPercentEncoding, (1...200).contains(text.utf8.count) else {
      throw Problem.notFound
    }
    return text
  }
}
