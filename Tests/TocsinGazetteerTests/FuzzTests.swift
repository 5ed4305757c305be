import Foundation
import Testing

@testable import TocsinGazetteer

@Suite("A hostile packed file")
struct FuzzTests {
  @Test("neither crashes nor hangs its reader", arguments: 0..<8)
  func pack(_ part: UInt64) throws {
    let whole = try Self.fixture.get()
    let mutation = FuzzPackMutation(whole)
    var refused = 0
    for seed in (part * 25)..<(part * 25 + 25) {
      if case .refused = FuzzPackReader.read(mutation.bytes(seed: seed), seed: seed) { refused += 1 }
    }
    #expect(refused < 25)
  }

  @Test("is refused when its checksums are right and its directory points outside")
  func outside() throws {
    let whole = try Self.fixture.get()
    let entry = PackFormat.headerSize
    for number in [UInt64.max, UInt64(whole.count), UInt64(whole.count) * 2] {
      var wild = whole
      wild.put(number, at: entry)
      #expect(throws: GazetteerError.self) {
        try Gazetteer(PackBytes(copying: PackFormat.gazetteer.sealed(wild)), path: "wild")
      }
    }
  }

  @Test("sealed anew without a change is the same file")
  func sealed() throws {
    let whole = try Self.fixture.get()
    #expect(PackFormat.gazetteer.sealed(whole) == whole)
  }

  private static let fixture = Result {
    try FixtureTables.withResources { resources in
      _ = try Gazetteer.build(resources: resources)
      return [UInt8](try Data(contentsOf: Gazetteer.packURL(resources: resources)))
    }
  }
}
