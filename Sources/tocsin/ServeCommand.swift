internal import ArgumentParser
internal import Foundation
internal import Logging
internal import TocsinModel
internal import TocsinServer
internal import TocsinStore

/// `tocsin serve`: the map, its pages and the programming interface.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the map, the pages of incidents and the programming interface.")

  @Option(help: "The port to listen on; 0 takes a free one.")
  var port = 8080

  @Option(help: "The address to listen on. Anyone who reaches it can read everything that is served.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "A file with the token that reviewers send (default: TOCSIN_TOKEN); without one nobody reviews here.",
      valueName: "file"))
  var tokenFile: String?

  @OptionGroup var data: DataFolder

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port \(port): give 0 to 65535.") }
  }

  func run() async throws { try await Console.reporting(serve) }

  private func serve() async throws {
    let resources = try WebResources(folder: try ResourceFolder.find())
    let store = try data.openStore(.readOnly)
    var logger = Logger(label: "tocsin", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = .warning
    if !resources.hasMapLibrary {
      logger.warning("the map library is not installed, pages show the list alone; run scripts/web-parts")
    }
    let token = try ReviewToken.read(file: tokenFile)
    let desk = try token.map { _ in StoreDesk(store: try data.openStore(.readWrite)) }
    let server = WebServer(
      repository: store, records: RecordService(store: store, token: token, desk: desk), resources: resources,
      now: { .now })
    try await server.run(host: host, port: port, logger: logger) { address in
      print(address)
      fflush(nil)
    }
  }
}
