internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin sources`: who is reported from, and what is thought of them.
struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Lists the sources, grades one, or says whose words it repeats.",
    subcommands: [List.self, Records.self, Grade.self, Repeats.self], defaultSubcommand: List.self)

  /// `tocsin sources list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the sources by key.")

    @Option(help: "text, or json: one object a line.") var format = ListFormat.text
    @OptionGroup var data: DataFolder

    func run() async throws {
      try await Console.reporting {
        Console.write(try format.lines(try data.openStore(.readOnly).sources(), text: Self.line))
      }
    }

    /// One line: key, grade, publisher, reports, the time that they span, whom it repeats.
    private static func line(_ source: StoredSource) -> String {
      let times = [source.firstPublished, source.lastPublished].compactMap { $0?.description }
      return [
        source.key, source.reliability?.rawValue ?? "-", source.publisher ?? "-", "reports \(source.reports)",
        times.isEmpty ? "-" : times.joined(separator: " to "), source.repeats.map { "repeats \($0)" } ?? "-",
      ].joined(separator: "\t")
    }
  }

  /// `tocsin sources records`.
  struct Records: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells how each publisher has done: how soon it tells, what it corrected, how far others bear it out.")

    @Option(help: "text, or json: one object a line.") var format = ListFormat.text
    @OptionGroup var data: DataFolder

    func run() async throws {
      try await Console.reporting {
        Console.write(try format.lines(try data.openStore(.readOnly).sourceRecords(), text: Self.line))
      }
    }

    private static func line(_ record: SourceRecord) -> String {
      [
        record.publisher, "reports \(record.reports)",
        record.latencySeconds.map { "tells after \($0 / 60) min" } ?? "-", "corrected \(record.corrections)",
        "borne out \(record.corroborated)", "alone \(record.alone)", "contradicted \(record.contradicted)",
      ].joined(separator: "\t")
    }
  }

  /// `tocsin sources grade`.
  struct Grade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Grades a source: A completely reliable to E unreliable, F cannot be judged.")

    @Argument(help: "The source's key.") var source: String
    @Argument(help: "A, B, C, D, E or F.", transform: WordArgument.read) var grade: Reliability
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func run() async throws {
      try await Console.reporting {
        let store = try data.openStore(.readWrite)
        try store.grade(source, grade, signing.signature())
        _ = try Refusion.run(store)
      }
    }
  }

  /// `tocsin sources repeats`.
  struct Repeats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says whose words a source repeats; without another source, that it speaks for itself.")

    @Argument(help: "The source's key.") var source: String
    @Argument(help: "The key of the source that it repeats.") var other: String?
    @OptionGroup var signing: SigningOptions
    @OptionGroup var data: DataFolder

    func run() async throws {
      try await Console.reporting {
        let store = try data.openStore(.readWrite)
        try store.setOrigin(of: source, to: other, signing.signature())
        _ = try Refusion.run(store)
      }
    }
  }
}
