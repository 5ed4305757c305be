import BenchSupport
import Foundation
import TocsinGazetteer
import TocsinLanguage

/// What opening the packed gazetteer takes, and what it adds to memory, in a process that has done nothing else.
struct Probe: Codable {
  let openMilliseconds: Double
  /// Of this the time that the processor worked.
  let openProcessorMilliseconds: Double
  /// What the open gazetteer added, in MiB.
  let openMebibytes: Double
  /// The same after all development reports were scanned for names.
  let scannedMebibytes: Double
  /// The same after their places were resolved.
  let nightMebibytes: Double
  /// Of these what is the process's own, and not pages of the file that the kernel shares and takes back as it likes.
  let nightOwnMebibytes: Double

  static let pack = "Data/gazetteer.pack"

  static func taken() throws -> Probe {
    let reports = try Reports.development()
    let before = try (ProcessMemory.resident, ProcessMemory.anonymous)
    let start = (ContinuousClock.now, Timing.processorSeconds)
    let gazetteer = try Gazetteer(contentsOf: pack)
    let opened = ((ContinuousClock.now - start.0) / .milliseconds(1), (Timing.processorSeconds - start.1) * 1_000)
    let after = try ProcessMemory.resident
    for report in reports { _ = gazetteer.names(in: TokenizedText(report.text)) }
    let scanned = try ProcessMemory.resident
    for report in reports { _ = gazetteer.mentions(in: TokenizedText(report.text), home: report.home) }
    return Probe(
      openMilliseconds: opened.0, openProcessorMilliseconds: opened.1, openMebibytes: after - before.0,
      scannedMebibytes: scanned - before.0,
      nightMebibytes: try ProcessMemory.resident - before.0, nightOwnMebibytes: try ProcessMemory.anonymous - before.1)
  }

  var line: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  /// Taken in a process of its own.
  static func spawned() throws -> Probe {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["probe"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Probe.self, from: output)
  }
}
