import Foundation

/// A file of reports, one a line, that is given to each contestant on standard input.
struct Workload {
  let name: String
  let reports: Int
  let bytes: Int
  let path: String

  /// One report, which shows the start-up, and the labelled reports `copies` times over, which show the throughput.
  static func all(copies: Int) throws -> [Workload] {
    [try oneReport(), try reports(copies: copies)]
  }

  static func oneReport() throws -> Workload {
    try Workload(name: "one report", parts: [labelled("dev").prefix { $0 != newline } + [newline]], copies: 1)
  }

  static func reports(copies: Int) throws -> Workload {
    try Workload(
      name: "the labelled reports × \(copies)", parts: [labelled("dev"), labelled("check")], copies: copies)
  }

  /// The lines of the labelled reports as posts of their own, as live channels write them.
  static func shortPosts(copies: Int) throws -> Workload {
    let lines = try Reports.development().flatMap { report in
      report.text.split(separator: "\n").filter { shortPost.contains($0.utf8.count) }.map {
        Reports.Report(text: String($0), home: report.home)
      }
    }
    let encoder = JSONEncoder()
    let post = try lines.reduce(into: Data()) { $0 += try encoder.encode($1) + [newline] }
    return try Workload(name: "short posts × \(copies)", parts: [post], copies: copies)
  }

  /// Unit: bytes of text. Source: nine of ten posts of live alert channels.
  private static let shortPost = 20...180

  private static func labelled(_ set: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "Corpus/reports/\(set).jsonl"))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private static let newline = UInt8(ascii: "\n")

  /// Why written part by part: what this program holds in memory would count as the contestants' (`Run`).
  private init(name: String, parts: [Data], copies: Int) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "tocsin-bench-\(UUID().uuidString).jsonl")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    for _ in 0..<copies {
      for part in parts { try handle.write(contentsOf: part) }
    }
    try handle.close()
    self.name = name
    path = file.path
    bytes = copies * parts.map(\.count).reduce(0, +)
    reports = copies * parts.map { $0.count { $0 == Self.newline } }.reduce(0, +)
  }
}
