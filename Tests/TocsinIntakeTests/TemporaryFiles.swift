import Foundation
import TocsinIntake
import TocsinModel

/// Files in a folder that goes with the test.
final class TemporaryFiles {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-intake-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file and returns its path.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = URL(filePath: folder).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }
}

/// What was read: the reports, and the failures as `line: what`.
struct Reading {
  var reports: [IncomingReport] = []
  var failures: [String] = []

  init(_ read: ((IntakeItem) throws -> Void) throws -> Void) throws {
    var (reports, failures) = ([IncomingReport](), [String]())
    try read { item in
      switch item {
      case .report(let report): reports.append(report)
      case .failure(let error): failures.append("\(error.line.map(String.init) ?? "-"): \(error.what)")
      }
    }
    (self.reports, self.failures) = (reports, failures)
  }
}
