internal import ArgumentParser
internal import Foundation
internal import TocsinIntake
internal import TocsinModel
internal import TocsinStore

/// `tocsin ingest`: reads reports into the store.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Reads reports into the store, takes their claims and joins them to incidents.",
    discussion: """
      Reads .txt files (fields between two lines of ---, then the text), .jsonl files, Telegram Desktop's result.json, and \
      folders of these. Run again, it adds nothing twice and completes what an interrupted run left.
      """)

  @Argument(help: ArgumentHelp("Files and folders to read.", valueName: "path"))
  var paths: [String]

  @OptionGroup var data: DataFolder

  @Flag(help: "Print a line for each report that is new, once it is safe in the store.")
  var progressLines = false

  @Flag(help: "Print how long each step took, as JSON on standard error.")
  var timings = false

  func run() async throws {
    let failed = try await Console.reporting {
      var run = try IngestRun(store: try data.openStore(.readWrite), printsAccepted: progressLines)
      try run.read(paths)
      try run.refresh()
      print(try run.summary())
      if timings { StandardError.print(run.timings) }
      return run.failed
    }
    if failed > 0 { throw ExitCode(1) }
  }
}
