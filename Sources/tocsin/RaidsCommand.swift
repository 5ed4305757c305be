internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin raids`: the nights and days of attack, with their bounds.
struct RaidsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raids",
    abstract:
      "Lists raids, the latest first: what was launched, intercepted and struck by class, and as each side tells it.")

  @Option(help: "Leave out what ended before (2025-12-08T00:00:00+03:00).", transform: TimeArgument.parse)
  var from: Timestamp?

  @Option(help: "Leave out what began later.", transform: TimeArgument.parse)
  var to: Timestamp?

  @Option(help: "How many at most.")
  var limit = 30

  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let raids = try data.openStore(.readOnly).raids(from: from, to: to, limit: limit)
      Console.write(raids.flatMap(Self.lines))
    }
  }

  private static func lines(_ raid: Raid) -> [String] {
    let regions = raid.regions.isEmpty ? "-" : raid.regions.joined(separator: ", ")
    let head = "\(raid.id)\t\(raid.time.start) to \(raid.time.end)\t\(raid.incidents.count) incidents\t\(regions)"
    let accounts = raid.accounts.flatMap { account in
      account.tallies.map { "  \(account.side ?? "no side") says \(text($0))" }
    }
    return [head] + raid.tallies.map { "  " + text($0) } + (raid.accounts.count > 1 ? accounts : [])
  }

  private static func text(_ tally: RaidTally) -> String {
    let told = [("launched", tally.launched), ("intercepted", tally.intercepted), ("struck", tally.struck)]
    let figures = told.compactMap { name, figure in figure.map { "\(name) \(IncidentText.text($0))" } }
    return "\(tally.threat.rawValue): " + figures.joined(separator: ", ")
  }
}
