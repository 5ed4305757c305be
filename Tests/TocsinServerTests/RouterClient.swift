import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import TocsinModel

@testable import TocsinServer

/// Asks the router without a socket.
struct RouterClient<Repository: IncidentRepository> {
  struct Scope: RequestContext {
    struct Source: RequestContextSource { let logger: Logger }

    var coreContext: CoreRequestContextStorage

    init(source: Source) { coreContext = .init(source: source) }
  }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The body as a JSON object; empty where it is none.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]) ?? [:]
    }
  }

  static var now: Timestamp { Examples.time("2025-12-08T12:00:00+03:00") }

  private let responder: any HTTPResponder<Scope>

  init(_ repository: Repository, records: RecordService? = nil) throws {
    responder = WebServer.router(Scope.self, repository, records, try Examples.resources(), { Self.now })
      .buildResponder()
  }

  func ask(
    _ path: String, method: HTTPRequest.Method = .get, headers: [String: String] = [:], body: String = ""
  ) async throws -> Answer {
    var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: path)
    for (name, value) in headers { if let name = HTTPField.Name(name) { head.headerFields[name] = value } }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let response = try await responder.respond(to: request, context: Scope(source: .init(logger: logger)))
    let collector = Collector()
    try await response.body.write(collector)
    return Answer(status: response.status.code, headers: response.headers, body: String(buffer: collector.buffer))
  }

  private final class Collector: ResponseBodyWriter {
    var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
