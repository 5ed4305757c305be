internal import ArgumentParser
internal import Foundation

@main
struct Tocsin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tocsin", abstract: "Reads public reports about aerial attacks and carries the incidents on.",
    subcommands: [
      ExtractCommand.self, PlaceCommand.self, GazetteerCommand.self, IngestCommand.self, IncidentsCommand.self,
      RaidsCommand.self,
      FuseCommand.self, EvaluateCommand.self, BackupCommand.self, VerifyCommand.self, RebuildCommand.self,
      ServeCommand.self, ReviewCommand.self, DecideCommand.self, DecisionsCommand.self, SourcesCommand.self,
      ChangesCommand.self, SearchCommand.self, AuditCommand.self,
    ])

  /// Exit status of a command line that cannot be understood. Source: docs/architecture.md, "Contracts".
  private static let usageStatus: Int32 = 2

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.print(fullMessage(for: error))
      Foundation.exit(usageStatus)
    }
  }
}
