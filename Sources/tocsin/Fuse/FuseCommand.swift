internal import ArgumentParser
internal import Foundation
internal import TocsinFusion
internal import TocsinModel

/// `tocsin fuse`: documents with events in, incidents out.
struct FuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuse", abstract: "Joins the events of documents to incidents.",
    discussion: """
      Reads documents with 'events' as JSON Lines on standard input and writes one incident a line, as docs/fusion.md has \
      them, with the reasons that joined its mentions. A line that cannot be read is told on standard error and left out; the exit status is then 1.
      """)

  @Option(help: "What to write: incidents, raids, suggestions (incidents that may be one) or sources.")
  var show = FuseOutput.incidents

  @Option(help: ArgumentHelp("Reviewers' decisions as JSON Lines (docs/fusion.md).", valueName: "file"))
  var decisions: String?

  func run() async throws {
    let failed = try await Console.reporting {
      var (reports, failed, number) = ([ExtractedReport](), 0, 0)
      while let line = readLine() {
        number += 1
        if line.allSatisfy(\.isWhitespace) { continue }
        do {
          reports.append(try JSONDecoder().decode(FuseDocument.self, from: Data(line.utf8)).extracted)
        } catch {
          failed += 1
          StandardError.print(
            "-:\(number): no document with 'id', 'published' and 'events'; write it as docs/guide.md has it")
        }
      }
      var ledger = FusionLedger(try Wiring.fusion())
      ledger.take(reports, decisions: try readDecisions())
      for id in ledger.picture.unapplied {
        StandardError.print("decision \(id): names nothing that there is, or incidents of two regions or classes")
      }
      Console.write(try show.lines(ledger))
      return failed
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private func readDecisions() throws -> [Decision] {
    guard let decisions else { return [] }
    guard let text = try? String(contentsOfFile: decisions, encoding: .utf8) else {
      throw CommandError(subject: decisions, problem: "cannot be read", remedy: "name a file of decisions, one a line")
    }
    return try text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
      if $1.allSatisfy(\.isWhitespace) { return nil }
      do {
        return try JSONDecoder().decode(Decision.self, from: Data($1.utf8))
      } catch {
        throw CommandError(
          subject: "\(decisions):\($0 + 1)", problem: "is no decision", remedy: "write it as docs/fusion.md has it")
      }
    }
  }
}
