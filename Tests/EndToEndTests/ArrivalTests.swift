import Foundation
import Testing

@Suite("The order in which reports arrive")
struct ArrivalTests {
  private static let project = BuiltProgram.resources.deletingLastPathComponent()
  private static let isPacked = FileManager.default.fileExists(
    atPath: BuiltProgram.resources.appending(path: "gazetteer.pack").path)

  /// The sample reports' lines, in order of publication.
  private static let lines = Result {
    try ["night-1", "night-2", "night-3"].flatMap { name in
      try String(contentsOf: project.appending(path: "Samples/\(name).jsonl"), encoding: .utf8).split(separator: "\n")
    }
  }

  @Test(
    "the samples in any order and any batches give the incidents of all at once",
    .enabled(if: isPacked, "the gazetteer is not packed; run 'tocsin gazetteer build'"), arguments: 1...4)
  func isOfNoMatter(seed: Int) throws {
    let lines = try Self.lines.get()
    var random = SplitMix(state: UInt64(seed))
    let batches = cut(try Self.shuffled(lines, &random), into: 2 + seed % 3, &random)
    let atOnce = try incidents(of: [lines])
    #expect(!atOnce.isEmpty)
    #expect(try incidents(of: batches) == atOnce, "seed \(seed), batches of \(batches.map(\.count))")
  }

  /// What `tocsin incidents` prints after an ingest of each batch.
  private func incidents(of batches: [[Substring]]) throws -> String {
    try withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      for batch in batches {
        let file = folder.appending(path: "batch.jsonl")
        try Data(batch.joined(separator: "\n").utf8).write(to: file)
        let ingest = try BuiltProgram.run(
          ["ingest", file.path, "--data", data.path], output: folder.appending(path: "ingested"),
          resources: BuiltProgram.resources)
        #expect(ingest.status == 0)
      }
      return try BuiltProgram.incidents(of: data, output: folder.appending(path: "incidents"))
    }
  }

  /// The lines in another order, but for the revisions of one report: one that tells no time of editing is as new as
  /// its arrival.
  private static func shuffled(_ lines: [Substring], _ random: inout SplitMix) throws -> [Substring] {
    struct Key: Decodable, Hashable { let source: String, id: String }
    let keys = try lines.map { try JSONDecoder().decode(Key.self, from: Data($0.utf8)) }
    var positions = Dictionary(grouping: lines.indices, by: { keys[$0] })
    return keys.shuffled(using: &random).compactMap { key in
      positions[key]?.isEmpty == false ? positions[key]?.removeFirst() : nil
    }.map { lines[$0] }
  }

  private func cut(_ lines: [Substring], into count: Int, _ random: inout SplitMix) -> [[Substring]] {
    var batches = [[Substring]](repeating: [], count: count)
    let cuts = (1..<count).map { _ in Int.random(in: 0...lines.count, using: &random) }.sorted()
    for (index, line) in lines.enumerated() { batches[cuts.count { $0 <= index }].append(line) }
    return batches.filter { !$0.isEmpty }
  }
}
