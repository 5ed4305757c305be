internal import HTTPTypes
internal import Hummingbird
internal import TocsinModel
internal import TocsinStore

/// What reviewers read and write: `/api/v1/review`, `/api/v1/decisions`, `/api/v1/audit`. Every request bears the token.
struct DeskRoutes: Sendable {
  let records: RecordService

  /// The only address that takes a body.
  static let decisions = "/api/v1/decisions"

  private struct Queue: Encodable {
    let items: [ReviewItem]
    let counts: [String: Int]
  }

  private struct Decisions: Encodable {
    let decisions: [LoggedDecision]
    let next: Int64
  }

  private struct Audit: Encodable {
    let audit: [AuditEntry]
    let next: Int64
  }

  func add(to router: Router<some RequestContext>) {
    router.get("/api/v1/review") { request, _ in try self.review(request) }
    router.get("/api/v1/audit") { request, _ in try self.audit(request) }
    router.get(RouterPath(Self.decisions)) { request, _ in try self.log(request) }
    router.post(RouterPath(Self.decisions)) { request, _ in try await self.decide(request) }
  }

  private func review(_ request: Request) throws -> Response {
    try records.admit(request)
    let parameters = try QueryParameters(request.uri).only(["kind", "limit", "offset"])
    let kinds: Set<ReviewKind> = try parameters.words("kind")
    let page = try records.store.reviewQueue(
      kinds: kinds.isEmpty ? Set(ReviewKind.allCases) : kinds, limit: try parameters.limit(),
      offset: try parameters.number("offset", in: 0...Store.reviewCounted) ?? 0)
    let counts = Dictionary(uniqueKeysWithValues: page.counts.map { ($0.key.rawValue, $0.value) })
    return try secret(Queue(items: page.items, counts: counts), request)
  }

  private func audit(_ request: Request) throws -> Response {
    try records.admit(request)
    let parameters = try QueryParameters(request.uri).only(["since", "limit"])
    let since = try parameters.sequence("since")
    let entries = try records.store.audit(since: since, limit: try parameters.limit())
    return try secret(Audit(audit: entries, next: entries.last?.sequence ?? since), request)
  }

  private func log(_ request: Request) throws -> Response {
    try records.admit(request)
    let parameters = try QueryParameters(request.uri).only(["since", "report", "limit"])
    let since = try parameters.sequence("since")
    let log = try records.store.decisionLog(
      since: since, about: try parameters.text("report", atMost: Bounds.keyBytes), limit: try parameters.limit())
    return try secret(Decisions(decisions: log, next: log.last?.sequence ?? since), request)
  }

  private func decide(_ request: Request) async throws -> Response {
    try records.admit(request)
    guard let desk = records.desk else { throw Problem.noToken }
    let body = try await DecisionBody.read(request)
    do {
      let outcome = try await desk.decide(body.action, author: body.author, reason: body.reason)
      return try secret(outcome, request, status: .created)
    } catch StoreError.refused(let subject, let problem, let remedy) {
      throw Problem.refused("\(subject) \(problem); \(remedy).")
    }
  }

  /// An answer that no cache keeps.
  private func secret(
    _ value: some Encodable, _ request: Request, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var reply = try Reply.json(value)
    reply.keeping = .never
    reply.status = status
    return reply.response(to: request)
  }
}
