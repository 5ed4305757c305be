import Foundation
import Testing
import TocsinLanguage
import TocsinModel

@testable import TocsinGazetteer

@Suite("The packed file")
struct PackTests {
  @Test("holds what the tables held")
  func roundTrip() throws {
    try FixtureTables.withResources { resources in
      #expect(try Gazetteer.build(resources: resources) > 0)
      #expect(Gazetteer.isCurrent(resources: resources))
      let loaded = try Gazetteer.load(resources: resources)
      #expect(loaded.note == nil)
      let kharkiv = try #require(loaded.gazetteer.place(key: "gn:706483"))
      let entry = loaded.gazetteer[kharkiv]
      #expect(entry.native == "Харків")
      #expect(entry.population == 1_433_886)
      #expect(entry.region.map { loaded.gazetteer[$0].name } == "Kharkiv Oblast")
      #expect(abs(entry.coordinate.latitude - 49.98) < 0.0001)
    }
  }

  @Test("is the same to the byte for the same tables")
  func deterministic() throws {
    try FixtureTables.withResources { resources in
      let once = try GazetteerCompiler(tables: TableSet(resources: resources)).packed()
      let twice = try GazetteerCompiler(tables: TableSet(resources: resources)).packed()
      #expect(once == twice)
    }
  }

  @Test("that is cut or altered anywhere is refused", arguments: [0, 7, 20, 60, 100, 1_000, 5_000])
  func damaged(at offset: Int) throws {
    let bytes = try fixture()
    var altered = bytes
    altered[offset] ^= 0x40
    #expect(throws: GazetteerError.self) { try Gazetteer(PackBytes(copying: altered), path: "altered") }
    #expect(throws: GazetteerError.self) { try Gazetteer(PackBytes(copying: Array(bytes.prefix(offset))), path: "cut") }
  }

  @Test("that is stale or missing is replaced by the tables, with a note")
  func stale() throws {
    try FixtureTables.withResources { resources in
      #expect(try Gazetteer.load(resources: resources).note != nil)
      try Data("no gazetteer".utf8).write(to: Gazetteer.packURL(resources: resources))
      let loaded = try Gazetteer.load(resources: resources)
      #expect(loaded.note != nil)
      #expect(loaded.gazetteer.count > 30)
    }
  }

  @Test("read past its checks by random bytes neither crashes nor hangs")
  func fuzz() throws {
    let bytes = try fixture()
    var random = FuzzRandom(seed: 20_251_208)
    for _ in 0..<200 {
      var wild = bytes
      for _ in 0..<32 {
        let offset =
          PackFormat.gazetteer.directoryEnd + Int(random.next() % 60_000) % (wild.count - 400)
        wild[min(offset, wild.count - 1)] = UInt8(truncatingIfNeeded: random.next())
      }
      let gazetteer = try Gazetteer(PackBytes(copying: PackFormat.gazetteer.sealed(wild)), path: "wild")
      _ = gazetteer.lookUp("Чертковский район", in: "Rostov Oblast, RU")
      _ = gazetteer.mentions(in: TokenizedText("В Белгороде и Новой Таволжанке, Kharkiv region"), home: nil)
    }
  }

  private func fixture() throws -> [UInt8] {
    try FixtureTables.withResources { try GazetteerCompiler(tables: TableSet(resources: $0)).packed() }
  }
}
