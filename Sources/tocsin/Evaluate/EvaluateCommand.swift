internal import ArgumentParser
internal import Foundation
internal import TocsinExtraction
internal import TocsinModel

/// `tocsin evaluate`: how well reports are read, measured on labelled ones.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Reads labelled reports and prints how many of their claims were found.",
    discussion: """
      A labelled set has one report a line with the events that docs/guide.md defines; Corpus/reports holds some. The \
      figures are those of scripts/score.py.
      """)

  @Argument(help: "The labelled sets, scored together.", completion: .file(extensions: ["jsonl"]))
  var labels: [String]

  @Flag(help: "Print what was missed and what was made up in each report, with the rules that fired.")
  var errors = false

  @Flag(help: "Print the figures as a table in Markdown, with the number of cases.")
  var markdown = false

  func run() async throws {
    try await Console.reporting {
      let reports = try labels.flatMap { try LabelledReport.read(URL(fileURLWithPath: $0)) }
      let extractor = try Wiring.extractor()
      let explains = errors
      let found = Parallel.map(reports) { extractor.extract($0.document, explains: explains).claims }
      var evaluation = Evaluation()
      for (report, claims) in zip(reports, found) {
        let wrong = evaluation.add(report, claims)
        if errors, !wrong.missed.isEmpty || !wrong.madeUp.isEmpty {
          Console.write(ErrorTrace(report: report, errors: wrong, found: claims).lines)
        }
      }
      let text = EvaluationText(evaluation: evaluation)
      Console.write(markdown ? text.markdown : text.plain)
    }
  }
}
