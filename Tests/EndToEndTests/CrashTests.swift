import Foundation
import Testing
import TocsinStore

@Suite("Kill -9 during an ingest")
struct CrashTests {
  @Test(
    "the store opens whole, holds all that was said to be accepted, and a second run gives the same incidents as one",
    arguments: 1...6)
  func losesNothing(seed: Int) throws {
    let night = try NightOfReports.shared.get()
    try withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      let arguments = ["ingest", night.file.path, "--progress-lines", "--data", data.path]
      let delay = night.duration * Self.fraction(seed)
      let promised = try killed(arguments, after: delay, output: folder.appending(path: "first"))
      let moment: Comment = "seed \(seed), killed after \(delay) of \(night.duration), \(promised.count) promised"
      print(moment)
      if FileManager.default.fileExists(atPath: data.appending(path: Store.fileName).path) {
        #expect(try Store(folder: data.path, access: .readWrite).verify().problems == [], moment)
        #expect(try NightOfReports.missing(promised, in: data) == [], moment)
      } else {
        #expect(promised.isEmpty, moment)
      }

      let second = try BuiltProgram.run(arguments, output: folder.appending(path: "second"))
      #expect(second.status == 0, moment)
      #expect(second.output.contains("\(NightOfReports.count) reports read"), moment)
      let summary = try Store(folder: data.path, access: .readOnly).summary()
      #expect(summary.reports == NightOfReports.count && summary.revisions == NightOfReports.count, moment)
      let incidents = try BuiltProgram.incidents(of: data, output: folder.appending(path: "incidents"))
      #expect(incidents == night.incidents && !incidents.isEmpty, moment)
    }
  }

  /// Starts the program, kills it, and gives the ids of the reports that it said to have accepted.
  private func killed(_ arguments: [String], after delay: Duration, output: URL) throws -> [String] {
    let process = try BuiltProgram.process(arguments, output: output)
    try process.run()
    Thread.sleep(forTimeInterval: delay / .seconds(1))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return try NightOfReports.accepted(in: output)
  }

  /// A number between 0 and 1 from a seed: spread evenly over the seeds, then squared, because reports are accepted
  /// early in a run. Source: the golden ratio's fractional part.
  private static func fraction(_ seed: Int) -> Double {
    let even = (Double(seed) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
    return even * even
  }
}
