internal import ArgumentParser

@main
struct Tocsin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tocsin", abstract: "Reads public reports about aerial attacks and carries the incidents on.")
}
