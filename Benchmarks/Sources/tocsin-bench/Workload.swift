import Foundation

/// A file of reports, one a line, that is given to each contestant on standard input.
struct Workload {
  let name: String
  let reports: Int
  let bytes: Int
  let path: String

  /// One report, which shows the start-up, and the labelled reports `copies` times over, which show the throughput.
  static func all(copies: Int) throws -> [Workload] {
    let labelled = try ["dev", "check"].map { try Data(contentsOf: URL(filePath: "Corpus/reports/\($0).jsonl")) }
    let first = labelled[0].prefix { $0 != newline } + [newline]
    return [
      try Workload(name: "one report", parts: [first], copies: 1),
      try Workload(name: "the labelled reports × \(copies)", parts: labelled, copies: copies),
    ]
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
