import Foundation
import TocsinGazetteer
import TocsinModel

@testable import TocsinImport

/// Damages a PBF file and lines of osmium's and reads them: every case must be refused with an error or read, and none may
/// crash or hang.
struct OpenStreetMapFuzz {
  /// A sound file.
  private let whole: [UInt8]

  /// How the cases of a run ended.
  struct Outcome: Equatable {
    var refused = 0
    var read = 0
  }

  init(_ whole: [UInt8]) { self.whole = whole }

  private static let line = Array(
    (#"{"type":"Feature","geometry":{"type":"LineString","coordinates":[[37.6,55.8],[37.7,55.9]]},"#
      + #""properties":{"@type":"way","@id":27595858,"name":"улица \u0414обролюбова","highway":"residential"}}"#).utf8)

  /// Runs cases from a seed on for a time.
  func run(seed: UInt64, for duration: Duration) throws -> Outcome {
    var outcome = Outcome()
    let end = ContinuousClock.now + duration
    var seed = seed
    repeat {
      for _ in 0..<256 {
        try runCase(seed, &outcome)
        seed += 1
      }
    } while ContinuousClock.now < end
    return outcome
  }

  private func runCase(_ seed: UInt64, _ outcome: inout Outcome) throws {
    var random = SplitMix(state: seed)
    do {
      if random.next() % 2 == 0 {
        _ = try PBFCheck(bytes: Self.damaged(whole, &random), path: "fuzz").run()
      } else {
        try Self.readLines(Self.damaged(Self.line + [0x0A] + Self.line, &random))
      }
      outcome.read += 1
    } catch is ImportError {
      outcome.refused += 1
    } catch is JSONFault {
      outcome.refused += 1
    }
  }

  private static func readLines(_ bytes: [UInt8]) throws {
    var lines = LineSplitter(limit: 1 << 10)
    func read(_ line: LineSplitter.Line) throws {
      let feature = try OSMFeatureReader.read(line)
      _ = OSMNames(feature.tags)
    }
    try lines.feed(bytes[...], read)
    try lines.finish(read)
  }

  private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    if random.next() % 4 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let offset = Int.random(in: 0..<bytes.count, using: &random)
      switch random.next() % 5 {
      case 0: bytes[offset] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      case 1: bytes[offset] = [0, 0x7F, 0x80, 0xFF][Int.random(in: 0..<4, using: &random)]
      case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: offset)
      case 3 where bytes.count > 1: bytes.remove(at: offset)
      default: bytes.insert(contentsOf: bytes[offset..<min(offset + 32, bytes.count)], at: offset)
      }
    }
    return bytes
  }
}
