internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// A body with its type and how long it may be kept; answers 304 to a client that has it already.
struct Reply {
  enum Keeping: String {
    /// Ask each time whether it is still the same.
    case revalidate = "no-cache"
    /// The address changes with the content.
    case forever = "public, max-age=31536000, immutable"
    case never = "no-store"
  }

  let body: [UInt8]
  let contentType: String
  var keeping: Keeping = .revalidate
  var status: HTTPResponse.Status = .ok
  var fields = HTTPFields()

  static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
    var fields = HTTPFields()
    fields[.vary] = "Accept-Language"
    return Reply(
      body: Array(html.markup.utf8), contentType: "text/html; charset=utf-8", status: status, fields: fields)
  }

  static func json(_ value: some Encodable, contentType: String = "application/json") throws -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Reply(body: Array(try encoder.encode(value)), contentType: contentType)
  }

  func response(to request: Request, tag known: String? = nil) -> Response {
    var headers = fields
    headers[.contentType] = contentType
    headers[.cacheControl] = keeping.rawValue
    guard status == .ok, keeping != .never else { return full(headers) }
    let tag = "\"\(known ?? Fingerprint.hex(body))\""
    headers[.eTag] = tag
    let held = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
    return held.contains(tag) || held.contains("W/" + tag)
      ? Response(status: .notModified, headers: headers) : full(headers)
  }

  private func full(_ headers: HTTPFields) -> Response {
    Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
