internal import ArgumentParser
internal import TocsinStore

/// `tocsin verify`: whether the store is whole.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that the store is whole: its structure, its references, the hash of every text.")

  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let store = try data.openStore(.readOnly)
      let verification = try store.verify()
      for problem in verification.problems { StandardError.print("\(store.path): \(problem); restore a backup") }
      if !verification.isWhole { throw ExitCode(1) }
      print("\(store.path): whole, \(verification.revisions) revisions of reports checked")
    }
  }
}
