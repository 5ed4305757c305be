internal import Hummingbird

/// What one request may cost.
enum Bounds {
  /// The longest address, path and query together.
  static let addressBytes = 4096
  /// The longest header field, and all of them together.
  static let headerBytes = 16_384
  static let headerFields = 100
  /// How long a connection may do nothing.
  static let idleSeconds: Int64 = 30
  static let connections = 1024
  /// The longest report text that a page shows, in Unicode scalars.
  static let shownScalars = 40_000
  /// The longest body of a decision: its reason and a place with its names, with room to spare.
  static let bodyBytes = 32_768
  /// The longest text of a search.
  static let searchBytes = 1_000
  /// The longest key of a report.
  static let keyBytes = 1_000
  /// How many reports one search may bring: each is read whole.
  static let hits = 1...100
}

/// Refuses what no page here needs: long addresses, bodies, methods other than GET and HEAD; but for decisions, which are
/// posted.
struct RequestBounds<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= Bounds.addressBytes else { throw Problem.addressTooLong }
    if request.method == .post, request.uri.path == DeskRoutes.decisions {
      guard Int(request.headers[.contentLength] ?? "0") ?? .max <= Bounds.bodyBytes else { throw Problem.bodyTooLong }
      return try await next(request, context)
    }
    guard request.method == .get || request.method == .head else { throw Problem.methodNotAllowed }
    guard Int(request.headers[.contentLength] ?? "0") == 0, request.headers[.transferEncoding] == nil else {
      throw Problem.bodyNotExpected
    }
    return try await next(request, context)
  }
}
