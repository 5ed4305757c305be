internal import Foundation
internal import Hummingbird

/// What went wrong with a request, for machines and people. Source: RFC 9457, Problem Details for HTTP APIs.
struct Problem: Error, Encodable, Equatable {
  let title: String
  /// The HTTP status.
  let code: Int
  /// What is wrong, and what to do.
  let detail: String
  /// The parameter that is at fault; `nil` where none is.
  let parameter: String?

  private enum CodingKeys: String, CodingKey {
    case title, detail, parameter
    case code = "status"
  }

  static func badParameter(_ name: String, _ what: String, remedy: String) -> Problem {
    let shown = String(name.prefix(40))
    return Problem(
      title: "Bad parameter", code: 400, detail: "\(shown) \(what); \(remedy).", parameter: shown)
  }

  /// A decision that cannot be made.
  static func refused(_ detail: String) -> Problem {
    Problem(title: "Decision refused", code: 422, detail: detail, parameter: nil)
  }

  static let notFound = Problem(
    title: "Not found", code: 404,
    detail: "Nothing stands at this address; check it, or start from / or /api/v1/incidents.", parameter: nil)
  static let methodNotAllowed = Problem(
    title: "Method not allowed", code: 405, detail: "Only GET and HEAD are answered here.", parameter: nil)
  static let addressTooLong = Problem(
    title: "Address too long", code: 414,
    detail: "The address is longer than \(Bounds.addressBytes) bytes; shorten the query.", parameter: nil)
  static let bodyNotExpected = Problem(
    title: "Body not expected", code: 413, detail: "Requests here carry no body; send the query in the address.",
    parameter: nil)
  static let bodyTooLong = Problem(
    title: "Body too long", code: 413, detail: "The body is longer than \(Bounds.bodyBytes) bytes; shorten it.",
    parameter: nil)
  static let wrongBodyType = Problem(
    title: "Unsupported media type", code: 415, detail: "A decision is JSON; send it as application/json.",
    parameter: nil)
  static let noDecision = Problem(
    title: "No decision", code: 400,
    detail: "The body is no decision; send an object with author, reason and action as docs/fusion.md has it.",
    parameter: nil)
  static let wrongToken = Problem(
    title: "Unauthorized", code: 401,
    detail: "This is for reviewers; send their token as in Authorization: Bearer TOKEN.", parameter: nil)
  static let noToken = Problem(
    title: "Forbidden", code: 403,
    detail: "No token for reviewers is set; start the server with TOCSIN_TOKEN or --token-file FILE.", parameter: nil)
  static let unreadable = Problem(
    title: "Store not readable", code: 503,
    detail: "The store cannot be read now; try again, and if it stays so run tocsin verify.", parameter: nil)
}

extension Problem: HTTPResponseError {
  var status: HTTPResponse.Status { .init(code: code) }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var headers = HTTPFields()
    headers[.contentType] = "application/problem+json"
    headers[.cacheControl] = "no-store"
    if code == 405 { headers[.allow] = "GET, HEAD" }
    if code == 401 { headers[.wwwAuthenticate] = "Bearer" }
    return Response(
      status: status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(self))))
  }
}
