internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import TocsinModel

/// The map, its pages and its programming interface over HTTP.
public struct WebServer<Repository: IncidentRepository>: Sendable {
  private let repository: Repository
  private let records: RecordService?
  private let resources: WebResources
  private let now: @Sendable () -> Timestamp

  /// - Parameters:
  ///   - records: what the store tells beside its incidents; without it those addresses answer nothing.
  ///   - now: tells the time by which ages are counted.
  public init(
    repository: Repository, records: RecordService? = nil, resources: WebResources,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.repository = repository
    self.records = records
    self.resources = resources
    self.now = now
  }

  /// Serves until the task is cancelled or the process is told to end (SIGTERM, SIGINT); requests under way are answered.
  ///
  /// Port 0 takes a free one; `onListening` is told the address, as in `http://127.0.0.1:8080`. Throws
  /// `ServerError.cannotListen` where the address is taken.
  public func run(
    host: String = "127.0.0.1", port: Int, logger: Logger, onListening: @escaping @Sendable (String) -> Void
  ) async throws {
    let application = Application(
      router: Self.router(RequestScope.self, repository, records, resources, now),
      server: .http1(configuration: Self.channel),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: "tocsin",
        availableConnectionsDelegate: .maximum(Bounds.connections, logger: logger)),
      onServerRunning: { channel in
        let shown = host.contains(":") ? "[\(host)]" : host
        onListening("http://\(shown):\(channel.localAddress?.port ?? port)")
      }, logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError {
      throw ServerError.cannotListen(address: "\(host):\(port)", reason: String(cString: strerror(error.errnoCode)))
    }
  }

  /// All routes behind the bounds that hold for every request.
  static func router<Context: RequestContext>(
    _ context: Context.Type, _ repository: Repository, _ records: RecordService?, _ resources: WebResources,
    _ now: @escaping @Sendable () -> Timestamp
  ) -> Router<Context> {
    let router = Router(context: context, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ProblemAnswers(resources: resources))
    router.add(middleware: RequestBounds())
    PageRoutes(repository: repository, resources: resources).add(to: router)
    DataRoutes(repository: repository, resources: resources).add(to: router)
    RaidRoutes(repository: repository).add(to: router)
    if let records {
      FeedRoutes(records: records).add(to: router)
      DeskRoutes(records: records).add(to: router)
    }
    HealthRoute(repository: repository, now: now).add(to: router)
    AssetRoutes(resources: resources).add(to: router)
    return router
  }

  private static var channel: HTTP1Channel.Configuration {
    .init(
      idleTimeout: .seconds(Bounds.idleSeconds),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: Bounds.headerBytes, maxHeaderListSize: Bounds.headerBytes,
        maxHeaderFieldCount: Bounds.headerFields))
  }
}

/// What a request carries along its way.
struct RequestScope: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: Source) { coreContext = .init(source: source) }
}
