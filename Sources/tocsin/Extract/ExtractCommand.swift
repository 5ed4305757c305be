internal import ArgumentParser
internal import Foundation
internal import TocsinExtraction

/// `tocsin extract`: JSON Lines of reports in, one line of claims out for each, in order.
struct ExtractCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, table }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads reports as JSON Lines from standard input and writes the claims of each, one line a report.",
    discussion: """
      A line has `id`, `text` and, where known, `published`, `publisher`, `home` and `lang`; more fields are ignored. \
      A line that cannot be read gives an object with `error` in its place, and the exit status is then 1.
      """)

  @Option(help: "json: one object a line; table: for people.")
  var format = Format.json

  @Flag(help: "Add to each claim the rules that fired, with the words that they fired on.")
  var explain = false

  func run() throws {
    let extractor = try Wiring.extractor()
    let worker = LineWorker(extractor: extractor, explains: explain, format: format)
    var output = OutputStream()
    var reader = LineReader(descriptor: 0)
    var failures = 0
    while let batch = reader.nextBatch() {
      for result in Parallel.map(batch, worker.process) {
        failures += result.isFailure ? 1 : 0
        try output.write(result.bytes)
      }
      try output.flush()
    }
    if failures > 0 { throw ExitCode(1) }
  }
}
