internal import ArgumentParser
internal import TocsinStore

/// `tocsin rebuild`: claims and incidents anew.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract:
      "Takes the claims of all stored reports anew and joins them to incidents, with the decisions made on them.",
    discussion:
      "Reports, decisions and the audit log stay. An interrupted rebuild is taken up by 'tocsin ingest' or by this.")

  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let store = try data.openStore(.readWrite)
      try store.requestRebuild()
      var update = try StoreUpdate(store)
      try update.run()
      let summary = try store.summary()
      print("\(summary.reports) reports read anew; \(summary.claims) claims, \(summary.incidents) incidents")
    }
  }
}
