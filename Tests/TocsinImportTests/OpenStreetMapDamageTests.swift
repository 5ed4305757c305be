import Foundation
import Testing
import TocsinGazetteer

@testable import TocsinImport

@Suite(.enabled(if: OpenStreetMapFixture.hasOsmium, "osmium-tool is not installed"))
struct OpenStreetMapDamageTests {
  /// What an import of a damaged file came to.
  private enum Outcome: Equatable {
    case refused(byte: Int)
    case imported
  }

  private func outcome(_ bytes: [UInt8], _ fixture: borrowing OpenStreetMapFixture) throws -> Outcome {
    let file = fixture.folder.appending(path: "damaged.osm.pbf")
    try Data(bytes).write(to: file)
    do {
      _ = try fixture.run(file)
      return .imported
    } catch ImportError.damaged(_, let byte, _) {
      return .refused(byte: byte)
    }
  }

  @Test("A file cut anywhere but between two blocks is refused with the byte, and imports nothing half")
  func cut() throws {
    let fixture = try OpenStreetMapFixture()
    let file = try fixture.extract(OpenStreetMapFixture.belgorod)
    let whole = [UInt8](try Data(contentsOf: file))
    _ = try fixture.run(file)
    let before = try Data(contentsOf: fixture.imports.appending(path: "test.addresses"))
    let blocks = try Self.blockEnds(whole)
    for end in [0, 1, 3, 4, 10, 17, 40, whole.count / 2, whole.count - 5, whole.count - 1] where !blocks.contains(end) {
      let outcome = try outcome(Array(whole.prefix(end)), fixture)
      guard case .refused(let byte) = outcome else {
        Issue.record("cut at \(end): \(outcome)")
        continue
      }
      #expect(byte <= end)
    }
    #expect(fixture.importedFiles == ["test.addresses", "test.tsv"])
    #expect(try Data(contentsOf: fixture.imports.appending(path: "test.addresses")) == before)
  }

  @Test("A file with an altered byte is refused with the byte, or the byte did not matter", arguments: [7, 11, 13])
  func altered(seed: UInt64) throws {
    let fixture = try OpenStreetMapFixture()
    let whole = [UInt8](try Data(contentsOf: fixture.extract(OpenStreetMapFixture.belgorod)))
    var random = SplitMix(state: seed)
    for _ in 0..<8 {
      var altered = whole
      altered[Int.random(in: 0..<whole.count, using: &random)] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      let outcome = try outcome(altered, fixture)
      #expect(fixture.importedFiles == (outcome == .imported ? ["test.addresses", "test.tsv"] : []))
      try? FileManager.default.removeItem(at: fixture.imports)
    }
  }

  @Test("Every altered byte of a block's content is found, but for the bits that only fill up the last byte")
  func everyByte() throws {
    let fixture = try OpenStreetMapFixture()
    let whole = [UInt8](try Data(contentsOf: fixture.extract(OpenStreetMapFixture.belgorod)))
    let last = try #require(try Self.blockEnds(whole).dropLast().last)
    let unnoticed = ((last + 40)..<whole.count).filter { offset in
      var altered = whole
      altered[offset] ^= 0x04
      return (try? PBFCheck(bytes: altered, path: "altered").run()) != nil
    }
    #expect(unnoticed.count <= 1)
  }

  @Test("What is no PBF file is refused", arguments: ["", "no map", "\u{0}\u{0}\u{0}\u{5}hello"])
  func otherFile(text: String) throws {
    let fixture = try OpenStreetMapFixture()
    guard case .refused = try outcome(Array(text.utf8), fixture) else {
      Issue.record("imported")
      return
    }
    #expect(fixture.importedFiles.isEmpty)
  }

  @Test("Blocks under any damage are refused or read, and never crash")
  func fuzz() throws {
    let seconds = ProcessInfo.processInfo.environment["TOCSIN_FUZZ_SECONDS"].flatMap(Int.init) ?? 1
    let fixture = try OpenStreetMapFixture()
    let whole = [UInt8](try Data(contentsOf: fixture.extract(OpenStreetMapFixture.belgorod)))
    let outcome = try OpenStreetMapFuzz(whole).run(seed: 1, for: .seconds(seconds))
    #expect(outcome.refused > 0)
    if seconds > 1 { print("PBF: \(outcome)") }
  }

  /// Where the blocks end, as the check finds them.
  private static func blockEnds(_ bytes: [UInt8]) throws -> [Int] {
    var ends: [Int] = []
    _ = try PBFCheck(bytes: bytes, path: "whole").run { ends.append($0) }
    return ends
  }
}
