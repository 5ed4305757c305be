import Foundation
import TocsinGazetteer
import TocsinImport

/// Breaks dumps of GeoNames and tables of alternate names at random, plain and zipped, and imports them: each must end in a
/// summary or an error, and nothing half be left.
enum GeoNamesFuzz {
  struct Outcome: Sendable {
    var imported = 0
    var refused = 0
    /// What was left where nothing should be; empty where all went well.
    var faults: [String] = []
  }

  /// - Parameter seeds: whole files to break, by the ending of their names.
  static func run(seeds: [URL], resources: URL, seed: UInt64, seconds: Double) throws -> Outcome {
    var random = SplitMix(state: seed)
    let contents = try seeds.map { ([UInt8](try Data(contentsOf: $0)), $0.pathExtension) }
    let imports = resources.appending(path: "imports")
    let until = Date().addingTimeInterval(seconds)
    var outcome = Outcome()
    repeat {
      guard let (bytes, ending) = contents.randomElement(using: &random) else { return outcome }
      let file = resources.appending(path: "broken.\(ending)")
      try Data(broken(bytes, &random)).write(to: file)
      do {
        _ = try GeoNamesImport(resources: resources).run([file], name: "broken")
        outcome.imported += 1
        try FileManager.default.removeItem(at: imports.appending(path: "broken.tsv"))
      } catch is ImportError {
        outcome.refused += 1
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: imports.path)
      if !left.isEmpty { outcome.faults.append("left behind: \(left)") }
    } while Date() < until
    return outcome
  }

  private static let splices = [
    "\t", "\n", "\r\n", "\0", "1e999", "nan", "-91", "|", String(repeating: "я", count: 70_000),
  ]

  private static func broken(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + random.next() % 6) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 5 {
      case 0: bytes[place] ^= UInt8(truncatingIfNeeded: 1 << (random.next() % 8))
      case 1: bytes = Array(bytes[..<place])
      case 2:
        bytes.replaceSubrange(place..<place, with: splices.randomElement(using: &random).map { Array($0.utf8) } ?? [])
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 64)))
      default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
    }
    return bytes
  }
}
