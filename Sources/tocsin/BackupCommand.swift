internal import ArgumentParser
internal import TocsinStore

/// `tocsin backup`: a consistent copy of the store.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Writes a consistent copy of the store to a file, while others use it.")

  @Argument(help: "The file to write; one that exists is replaced once the copy is complete.")
  var file: String

  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let store = try data.openStore(.readOnly)
      try store.backup(to: file)
      let summary = try store.summary()
      print("\(file): \(summary.revisions) revisions of \(summary.reports) reports, \(summary.incidents) incidents")
    }
  }
}
