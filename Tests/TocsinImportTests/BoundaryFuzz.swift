import Foundation
import TocsinGazetteer
import TocsinImport

/// Breaks GeoJSON files at random and imports them: each must end in a report or an error, and nothing half be left.
enum BoundaryFuzz {
  struct Outcome: Sendable {
    var imported = 0
    var refused = 0
    /// What was left where nothing should be, or was not read back; empty where all went well.
    var faults: [String] = []
  }

  static func run(seed: UInt64, seconds: Double) throws -> Outcome {
    var random = SplitMix(state: seed)
    let gazetteer = try BoundaryImportFixtures.gazetteer()
    let until = Date().addingTimeInterval(seconds)
    var outcome = Outcome()
    try BoundaryImportFixtures.withFolder { folder in
      let importer = BoundaryImporter(gazetteer: gazetteer, folder: folder.appending(path: "imports"))
      let file = folder.appending(path: "broken.geojson")
      repeat {
        let bytes = broken(seeds.randomElement(using: &random) ?? [], &random)
        try Data(bytes).write(to: file)
        try check(importer, file, &outcome)
      } while Date() < until
    }
    return outcome
  }

  private static func check(_ importer: BoundaryImporter, _ file: URL, _ outcome: inout Outcome) throws {
    do {
      let report = try importer.run(file)
      outcome.imported += 1
      do { _ = try Boundaries(contentsOf: [report.target]) } catch { outcome.faults.append("not read back: \(error)") }
      try FileManager.default.removeItem(at: report.target)
    } catch is ImportError {
      outcome.refused += 1
    }
    let imports = file.deletingLastPathComponent().appending(path: "imports").path
    let left = (try? FileManager.default.contentsOfDirectory(atPath: imports)) ?? []
    if !left.isEmpty { outcome.faults.append("left behind: \(left)") }
  }

  private static let seeds: [[UInt8]] = {
    let features = [
      BoundaryImportFixtures.feature("\"shapeISO\":\"UA-63\"", 35, 49, 2, steps: 6),
      BoundaryImportFixtures.feature("\"name:ru\":\"Белгородская \\u043eбласть\",\"n\":[1,{}]", 36, 50, 1, steps: 3),
      BoundaryImportFixtures.feature("\"name\":\"Дзержинский район\",\"x\":-1.5e3", 44, 48, 1, steps: 3),
    ]
    let texts = [
      BoundaryImportFixtures.collection(features), features.joined(separator: "\n"),
      features.map { "\u{1E}\($0)\n" }.joined(), "\u{FEFF}" + BoundaryImportFixtures.collection([features[0]]),
    ]
    return texts.map { Array($0.utf8) }
  }()

  private static let splices = [
    "NaN", "1e999", "-1e-999", "[[[[[[", "]]]", "{}", "[]", "null", "\"", "\\u", "\\ud800", ",", "180.0000001", "-0",
    String(repeating: "9", count: 400), String(repeating: "[", count: 100_000), "\u{1E}", "\0", "\"features\":[",
  ]

  private static func broken(_ text: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = text
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.removeSubrange(place..<end)
      case 2: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
      case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      default: bytes.insert(contentsOf: (splices.randomElement(using: &random) ?? "").utf8, at: place)
      }
    }
    return bytes
  }
}
