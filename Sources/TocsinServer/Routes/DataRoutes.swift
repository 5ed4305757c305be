internal import HTTPTypes
internal import Hummingbird
internal import TocsinModel
internal import TocsinPublishing

/// `/api/v1/incidents` and `/api/v1/incidents/ID`.
struct DataRoutes<Repository: IncidentRepository>: Sendable {
  let repository: Repository
  let resources: WebResources

  static var geoJSON: String { "application/geo+json" }

  func add(to router: Router<some RequestContext>) {
    router.get("/api/v1/incidents") { request, _ in try await self.list(request) }
    router.get("/api/v1/incidents/:id") { request, context in
      try await self.incident(try context.incidentID(), request)
    }
  }

  private func list(_ request: Request) async throws -> Response {
    let parameters = QueryParameters(request.uri)
    let query = try IncidentQuery(parameters)
    let voice = resources.phrasebook.voice(try Language(request, parameters))
    let found = try await repository.incidents(matching: query)
    let links = Self.links(query, parameters, returned: found.incidents.count, matched: found.matched)
    let collection = IncidentCollection(
      features: found.incidents.map { IncidentFeature($0, voice: voice) }, matched: found.matched, links: links)
    var reply = try Reply.json(collection, contentType: Self.geoJSON)
    reply.fields[HTTPField.Name.vary] = "Accept-Language"
    return reply.response(to: request)
  }

  private func incident(_ id: String, _ request: Request) async throws -> Response {
    let language = try Language(request, QueryParameters(request.uri))
    guard let detail = try await repository.incident(id: id) else { throw Problem.notFound }
    var reply = try Reply.json(IncidentDocument(detail, voice: resources.phrasebook.voice(language)))
    reply.fields[HTTPField.Name.vary] = "Accept-Language"
    return reply.response(to: request)
  }

  /// The collection itself, and its next page where there is one.
  private static func links(
    _ query: IncidentQuery, _ parameters: QueryParameters, returned: Int, matched: Int
  ) -> [Link] {
    let others = parameters.pairs.filter { $0.name != "offset" }
    func link(_ rel: String, offset: Int) -> Link {
      let pairs = offset == 0 ? others : others + [("offset", String(offset))]
      return Link(rel: rel, href: QueryParameters.address("/api/v1/incidents", pairs), type: geoJSON)
    }
    let next = query.offset + returned
    let hasNext = returned > 0 && next < matched && IncidentQuery.offsets.contains(next)
    return [link("self", offset: query.offset)] + (hasNext ? [link("next", offset: next)] : [])
  }
}
