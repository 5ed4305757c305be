internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin decisions`: what reviewers decided.
struct DecisionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions", abstract: "Lists what reviewers decided: who, when, why, and whether it stands.",
    discussion: "A decision is standing, undone, or unapplied: what it names is gone, or cannot be joined.")

  @Option(help: "Only those behind this number of the log.") var since: Int64 = 0
  @Option(help: ArgumentHelp("Only those about one report.", valueName: "source/id")) var report: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let log = try data.openStore(.readOnly).decisionLog(
        since: since, about: report, limit: list.limit)
      Console.write(try list.format.lines(log, text: Self.line))
    }
  }

  /// One line: number, id, time, author, what, on what, state, reason.
  private static func line(_ logged: LoggedDecision) -> String {
    let decision = logged.decision
    return [
      String(logged.sequence), decision.id, decision.made.description, decision.author, decision.action.name,
      decision.action.subject, logged.state.rawValue, decision.reason,
    ].joined(separator: "\t")
  }
}

/// `tocsin audit`: all that people did.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Lists all that people did to the store: decisions, grades, origins of sources.")

  @Option(help: "Only what is behind this number of the log.") var since: Int64 = 0
  @OptionGroup var list: ListOptions
  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let log = try data.openStore(.readOnly).audit(since: since, limit: list.limit)
      Console.write(try list.format.lines(log, text: Self.line))
    }
  }

  /// One line: number, time, author, what, to what, reason.
  private static func line(_ entry: AuditEntry) -> String {
    [
      String(entry.sequence), entry.at.description, entry.author, entry.action, entry.subject, entry.reason,
    ].joined(separator: "\t")
  }
}
