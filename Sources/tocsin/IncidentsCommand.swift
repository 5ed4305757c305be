internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin incidents`: lists incidents, or shows one.
struct IncidentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents", abstract: "Lists the incidents of the store, or shows one with all its quotes.",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  /// `tocsin incidents list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists incidents, the latest first.")

    @Option(help: "Leave out what ended before (2025-12-08T00:00:00+03:00).", transform: TimeArgument.parse)
    var from: Timestamp?

    @Option(help: "Leave out what began later.", transform: TimeArgument.parse)
    var to: Timestamp?

    @Option(help: ArgumentHelp("Only this kind; may be repeated.", valueName: "kind"), transform: parsedKind)
    var kind: [EventKind] = []

    @Option(help: ArgumentHelp("Only within this box.", valueName: "west,south,east,north"), transform: parsedBox)
    var bbox: BoundingBox?

    @Option(help: "How many at most.")
    var limit = 1000

    @OptionGroup var data: DataFolder

    func run() async throws {
      try await Console.reporting {
        let filter = IncidentFilter(box: bbox, from: from, to: to, kinds: Set(kind))
        let incidents = try data.openStore(.readOnly).incidentHeads(filter, limit: limit)
        Console.write(incidents.map { IncidentText.row($0) })
      }
    }
  }

  /// `tocsin incidents show`.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows one incident with its reports, claims and quotes.")

    @Argument(help: "The incident's id.")
    var id: String

    @OptionGroup var data: DataFolder

    func run() async throws {
      try await Console.reporting {
        guard let detail = try data.openStore(.readOnly).incident(id) else {
          throw CommandError(subject: id, problem: "no such incident", remedy: "'tocsin incidents' lists them")
        }
        Console.write(IncidentText.lines(detail))
      }
    }
  }
}

private func parsedKind(_ text: String) throws -> EventKind {
  guard let kind = EventKind(rawValue: text) else {
    let kinds = EventKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(text)' is no kind; write one of \(kinds).")
  }
  return kind
}

private func parsedBox(_ text: String) throws -> BoundingBox {
  let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
  guard numbers.count == 4, let west = numbers[0], let south = numbers[1], let east = numbers[2],
    let north = numbers[3],
    south <= north
  else { throw ValidationError("'\(text)' is no box; write it as west,south,east,north in degrees.") }
  return BoundingBox(west: west, south: south, east: east, north: north)
}
