import Foundation

@testable import TocsinGazetteer

/// The reader of the packed gazetteer, over a pack of two regions and their countries.
struct PackTarget: FuzzTarget {
  private let mutation: FuzzPackMutation

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-fuzz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.writeExcerpts(to: folder.appending(path: "gazetteer"))
    try FileManager.default.createDirectory(
      at: folder.appending(path: "lexicon"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: URL(filePath: "Data/lexicon/toponyms"), to: folder.appending(path: "lexicon/toponyms"))
    _ = try Gazetteer.build(resources: folder)
    mutation = FuzzPackMutation([UInt8](try Data(contentsOf: Gazetteer.packURL(resources: folder))))
  }

  private static func writeExcerpts(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for url in try FileManager.default.contentsOfDirectory(at: tables, includingPropertiesForKeys: nil)
    where url.pathExtension == "tsv" {
      try Data(excerpt(of: url).utf8).write(to: folder.appending(path: url.lastPathComponent))
    }
  }

  func run(seed: UInt64) -> Bool {
    if case .read = FuzzPackReader.read(input(seed: seed), seed: seed) { true } else { false }
  }

  func input(seed: UInt64) -> [UInt8] { mutation.bytes(seed: seed) }

  private static let tables = URL(filePath: "Data/gazetteer")

  /// The header, countries, and the rows that name two regions.
  private static func excerpt(of url: URL) throws -> String {
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let kept = lines.dropFirst().filter { line in
      ["iso:RU-ROS", "iso:UA-63", "iso:RU\tcountry", "iso:UA\tcountry"].contains { line.contains($0) }
    }
    return (lines.prefix(1) + kept).joined(separator: "\n") + "\n"
  }
}
