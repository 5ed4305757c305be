internal import HTTPTypes
internal import Hummingbird

/// Tells the browser to run and load nothing but what this server sends.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields { response.headers[name] = value }
    return response
  }

  /// Why `blob:` for workers: the map library starts its worker from a blob of its own source.
  private static var policy: String {
    [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:",
      "connect-src 'self'", "worker-src blob:", "child-src blob:", "font-src 'self'", "base-uri 'none'",
      "form-action 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  private static var fields: [(HTTPField.Name, String)] {
    let named: [(String, String)] = [
      ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
    return named.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
  }
}
