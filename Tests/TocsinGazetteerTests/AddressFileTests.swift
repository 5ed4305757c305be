import Foundation
import Testing
import TocsinModel

@testable import TocsinGazetteer

@Suite struct AddressFileTests {
  @Test("The same streets and houses give the same file")
  func deterministic() throws {
    let gazetteer = try FixtureTables.gazetteer()
    #expect(try AddressFixture.bytes(gazetteer) == AddressFixture.bytes(gazetteer))
  }

  @Test("A file that is cut anywhere is refused")
  func truncated() throws {
    let bytes = try AddressFixture.bytes(FixtureTables.gazetteer())
    for end in Swift.stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: GazetteerError.self) { try AddressPack(Array(bytes.prefix(end)), path: "cut") }
    }
  }

  @Test("A file with one altered bit is refused, whichever it is")
  func altered() throws {
    let bytes = try AddressFixture.bytes(FixtureTables.gazetteer())
    let ignored = PackFormat.Header.contentChecksum + 8..<PackFormat.Header.headerChecksum
    for offset in Swift.stride(from: 0, to: bytes.count, by: 3) where !ignored.contains(offset) {
      var altered = bytes
      altered[offset] ^= 0x10
      #expect(throws: GazetteerError.self) { try AddressPack(altered, path: "altered") }
    }
  }

  @Test("A damaged file of an import is left out with a note, and the rest of the gazetteer stands")
  func noteOnDamage() throws {
    try FixtureTables.withResources { resources in
      let imports = resources.appending(path: "imports")
      try FileManager.default.createDirectory(at: imports, withIntermediateDirectories: true)
      let bytes = try AddressFixture.bytes(FixtureTables.gazetteer())
      try Data(bytes).write(to: imports.appending(path: "whole.addresses"))
      try Data(bytes.dropLast()).write(to: imports.appending(path: "cut.addresses"))
      let loaded = try Gazetteer.load(resources: resources)
      #expect(loaded.gazetteer.addresses.count == 1)
      #expect(loaded.note?.contains("cut.addresses") == true)
      #expect(loaded.gazetteer.lookUp("улица Ленина, 12", in: "Belgorod").first?.place.radiusMetres == 30)
    }
  }

  @Test("Damage under right checksums is refused or read, and never crashes")
  func fuzz() throws {
    let seconds = ProcessInfo.processInfo.environment["TOCSIN_FUZZ_SECONDS"].flatMap(Int.init) ?? 1
    let outcome = try AddressFuzz().run(seed: 1, for: .seconds(seconds))
    #expect(outcome.answered > 0 && outcome.refused > 0)
    if seconds > 1 { print("addresses: \(outcome)") }
  }
}
