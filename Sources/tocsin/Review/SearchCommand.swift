internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin search`: reports by their words.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds reports that have all the words, or words that begin with them.")

  @Argument(help: "The words, in any case.")
  var words: [String]

  @OptionGroup var list: ListOptions
  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let hits = try data.openStore(.readOnly).search(words.joined(separator: " "), limit: list.limit)
      Console.write(try list.format.lines(hits, text: Self.line))
    }
  }

  /// One line: report, time, incidents, excerpt.
  private static func line(_ hit: SearchHit) -> String {
    let excerpt = (hit.excerpt.words(in: hit.report.text) ?? "").split(whereSeparator: \.isWhitespace)
    return [
      hit.report.key, (hit.report.published ?? hit.report.received).description,
      hit.incidents.isEmpty ? "-" : hit.incidents.joined(separator: ", "), excerpt.joined(separator: " "),
    ].joined(separator: "\t")
  }
}
