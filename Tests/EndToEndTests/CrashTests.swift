import Foundation
import Testing
import TocsinStore

/// A thousand reports and more, and how long it takes to ingest them undisturbed.
private struct NightOfReports: Sendable {
  static let count = 1_200

  let file: URL
  let duration: Duration

  init() throws {
    file = FileManager.default.temporaryDirectory.appending(path: "tocsin-crash.jsonl")
    let lines = (1...Self.count).map { number in
      let text = number % 50 == 0 ? "Debris fell in Chisinau, nobody was hurt." : "A quiet hour, post \(number)."
      return #"{"id": "\#(number)", "source": "night", "published": "2025-12-08T02:00:00+03:00", "text": "\#(text)"}"#
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-crash-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = file
    duration = try ContinuousClock().measure {
      _ = try BuiltProgram.run(
        ["ingest", file.path, "--data", folder.path], output: folder.appending(path: "out"))
    }
  }

  static let shared = Result { try NightOfReports() }
}

@Suite("Kill -9 during an ingest")
struct CrashTests {
  @Test(
    "the store opens whole, holds all that was said to be accepted, and a second run completes it", arguments: 1...20)
  func losesNothing(seed: Int) throws {
    let night = try NightOfReports.shared.get()
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-crash-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let arguments = ["ingest", night.file.path, "--progress-lines", "--data", folder.path]
    let delay = night.duration * Self.fraction(seed)
    let output = folder.appending(path: "first")

    let process = try BuiltProgram.process(arguments, output: output)
    try process.run()
    Thread.sleep(forTimeInterval: delay / .seconds(1))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let promised = try Self.accepted(in: output)
    let moment: Comment = "seed \(seed), killed after \(delay) of \(night.duration), \(promised.count) promised"
    print(moment)
    if FileManager.default.fileExists(atPath: folder.appending(path: Store.fileName).path) {
      let store = try Store(folder: folder.path, access: .readWrite)
      #expect(try store.verify().problems == [], moment)
      for id in promised { #expect(try store.revisions(source: "night", externalID: id).count == 1, moment) }
    } else {
      #expect(promised.isEmpty, moment)
    }

    let second = try BuiltProgram.run(arguments, output: folder.appending(path: "second"))
    #expect(second.status == 0, moment)
    let store = try Store(folder: folder.path, access: .readOnly)
    let summary = try store.summary()
    #expect(summary.reports == NightOfReports.count && summary.revisions == NightOfReports.count, moment)
    #expect(try !store.needsFusion(), moment)
    let isTold = second.output.contains("\(NightOfReports.count) reports read")
    #expect(isTold, moment)
  }

  /// The ids on the complete lines that the program printed.
  private static func accepted(in output: URL) throws -> [String] {
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      line.hasPrefix("accepted night/") ? line.dropFirst("accepted night/".count).split(separator: " ").first : nil
    }.map(String.init)
  }

  /// A number between 0 and 1 from a seed: spread evenly over the seeds, then cubed, because reports are accepted
  /// early in a run. Source: the golden ratio's fractional part.
  private static func fraction(_ seed: Int) -> Double {
    let even = (Double(seed) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
    return even * even * even
  }
}
