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
}

/// Refuses what no page here needs: long addresses, bodies, methods other than GET and HEAD.
struct RequestBounds<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= Bounds.addressBytes else { throw Problem.addressTooLong }
    guard request.method == .get || request.method == .head else { throw Problem.methodNotAllowed }
    guard Int(request.headers[.contentLength] ?? "0") == 0, request.headers[.transferEncoding] == nil else {
      throw Problem.bodyNotExpected
    }
    return try await next(request, context)
  }
}
