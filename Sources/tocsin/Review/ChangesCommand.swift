internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin changes`: what became of incidents.
struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Tells what changed in incidents since a number or a time, first to last.",
    discussion: "Go on with --since and the number of the last change that was told.")

  @Option(help: "The number of the last change that is known, or a time (2025-12-08T00:00:00+03:00).", transform: mark)
  var since = ChangeMark.sequence(0)

  @Option(help: ArgumentHelp("Only the changes of one incident.", valueName: "id"))
  var incident: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let page = try data.openStore(.readOnly).changes(since: since, of: incident, limit: list.limit)
      Console.write(try list.format.lines(page.changes, text: ChangeText.line))
    }
  }

  private static func mark(_ text: String) throws -> ChangeMark {
    if let sequence = Int64(text), sequence >= 0 { return .sequence(sequence) }
    if let time = Timestamp(text) { return .time(time) }
    throw ValidationError("'\(text)' is no number and no time; write 120, or 2025-12-08T00:00:00+03:00.")
  }
}

/// Changes as lines for people.
enum ChangeText {
  /// One line: number, time, incident, what, fields.
  static func line(_ change: IncidentChange) -> String {
    [
      String(change.sequence), change.at.description, change.incident,
      change.what.rawValue + (change.isLowering ? ", lowered" : ""),
      change.fields.isEmpty ? "-" : change.fields.map(text).joined(separator: ", "),
    ].joined(separator: "\t")
  }

  private static func text(_ change: FieldChange) -> String {
    if change.before == nil, change.after == nil { return change.field }
    func value(_ value: FieldChange.Value?) -> String { value?.description ?? "unknown" }
    return "\(change.field) \(value(change.before)) → \(value(change.after))"
  }
}
