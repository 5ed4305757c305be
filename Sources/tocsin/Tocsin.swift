internal import ArgumentParser

@main
struct Tocsin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tocsin", abstract: "Reads public reports about aerial attacks and carries the incidents on.",
    subcommands: [
      ExtractCommand.self, PlaceCommand.self, GazetteerCommand.self,
      IngestCommand.self, IncidentsCommand.self, FuseCommand.self, BackupCommand.self, VerifyCommand.self,
      ServeCommand.self, PlaceCommand.self, GazetteerCommand.self,
    ])
}
