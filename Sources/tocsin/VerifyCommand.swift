internal import ArgumentParser
internal import TocsinModel
internal import TocsinStore

/// `tocsin verify`: whether the store is whole.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that the store is whole, and that its reports and decisions give the claims and incidents in it.",
    discussion: """
      Checks the structure of the database, its references and the hash of every text; then reads every report again and \
      fuses all claims from nothing, and compares claims, incidents and raids byte for byte.
      """)

  @Flag(help: "Check structure, references and hashes alone.")
  var quick = false

  @OptionGroup var data: DataFolder

  func run() async throws {
    try await Console.reporting {
      let store = try data.openStore(.readOnly)
      let whole = try store.verify()
      var (problems, done) = (whole.problems, ["\(whole.revisions) revisions of reports"])
      if !quick {
        let rebuilt = try StoreCheck(store).run()
        problems += rebuilt.problems
        done += rebuilt.done
      }
      for problem in problems { StandardError.print("\(store.path): \(problem)") }
      if !problems.isEmpty { throw ExitCode(1) }
      print("\(store.path): whole, \(done.joined(separator: ", ")) checked")
    }
  }
}
