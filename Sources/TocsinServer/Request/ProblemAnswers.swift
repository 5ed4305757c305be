internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import TocsinModel
internal import TocsinPublishing

/// Turns what goes wrong into an answer: a page for people, a problem document for machines.
struct ProblemAnswers<Context: RequestContext>: RouterMiddleware {
  let resources: WebResources

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Self.problem(error)
      if problem.code >= 500 { context.logger.error("\(request.uri.path): \(error)") }
      return try answer(problem, to: request, context: context)
    }
  }

  private static func problem(_ error: any Error) -> Problem {
    switch error {
    case let problem as Problem: problem
    case let error as any HTTPResponseError where error.status == .notFound: .notFound
    case let error as any HTTPResponseError where error.status.code < 500:
      Problem(
        title: error.status.reasonPhrase, code: error.status.code, detail: "The request cannot be answered.",
        parameter: nil)
    default: .unreadable
    }
  }

  private func answer(_ problem: Problem, to request: Request, context: Context) throws -> Response {
    let isForPeople =
      !request.uri.path.hasPrefix("/api/") && (request.headers[.accept] ?? "").contains("text/html")
    guard isForPeople else { return try problem.response(from: request, context: context) }
    let language = (try? Language(request, QueryParameters(request.uri))) ?? .english
    let page = ProblemPage(
      problem: problem, voice: resources.phrasebook.voice(language), assets: resources.versions)
    return Reply.page(page.html, status: problem.status).response(to: request)
  }
}
