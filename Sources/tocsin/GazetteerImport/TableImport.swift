internal import ArgumentParser
internal import Foundation
internal import TocsinGazetteer

/// What the imports of tables share: the gazetteer is packed anew behind them, and bad lines make the exit status 1.
enum TableImport {
  /// - Parameter body: imports into the resource folder; gives what to print and how many lines could not be read.
  static func run(_ body: (URL) throws -> (text: String, badLines: Int)) async throws {
    let outcome = try await Console.reporting {
      let resources = try ResourceFolder.find()
      let outcome = try body(resources)
      var bar = ProgressBar("packing, places", total: nil)
      defer { bar.finish() }
      _ = try Gazetteer.build(resources: resources) { bar.show($0) }
      return outcome
    }
    Console.write([outcome.text])
    if outcome.badLines > 0 { throw ExitCode(1) }
  }
}

/// Tells of lines that were passed over, the first of them one by one.
struct PassedOverLines {
  private var count = 0
  private static let shown = 20

  mutating func tell(_ path: String, _ line: Int, _ reason: String) {
    count += 1
    if count <= Self.shown { StandardError.print("\(path):\(line): \(reason); the line is passed over") }
  }
}
