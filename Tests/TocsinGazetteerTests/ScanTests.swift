import Foundation
import Testing
import TocsinLanguage
import TocsinModel

@testable import TocsinGazetteer

@Suite("Scanning and seeking")
struct ScanTests {
  private static let gazetteer = Result { try FixtureTables.gazetteer() }

  @Test(
    "Candidates come in the order of the gazetteer, each place once", arguments: ["Золочева", "Красное", "Kharkiv"])
  func order(_ name: String) throws {
    let places = try Self.gazetteer.get().matches(named: name).map(\.place)
    #expect(!places.isEmpty)
    #expect(places == Set(places).sorted())
  }

  @Test(
    "A misspelt district is found in its region",
    arguments: [("Boksskoye", "gn:3"), ("Verhnedonneskoye", "gn:5"), ("Чертковсий", "gn:1")])
  func misspelt(_ name: String, _ key: String) throws {
    let gazetteer = try Self.gazetteer.get()
    let region = try #require(gazetteer.place(key: "iso:RU-ROS"))
    #expect(gazetteer.districts(spelledLike: name, in: region).map { gazetteer[$0].key } == [key])
  }

  @Test("A name that is far from all is found in no region")
  func far() throws {
    let gazetteer = try Self.gazetteer.get()
    let region = try #require(gazetteer.place(key: "iso:RU-ROS"))
    #expect(gazetteer.districts(spelledLike: "Харківський", in: region).isEmpty)
  }

  @Test("The distance within a limit is that of the whole table", arguments: 0..<60)
  func distance(_ seed: UInt64) {
    var random = FuzzRandom(seed: seed)
    for _ in 0..<50 {
      let one = (0..<random.below(12)).map { _ in UInt16(random.below(3)) }
      let other = (0..<random.below(12)).map { _ in UInt16(random.below(3)) }
      let whole = Self.distance(one, other)
      for limit in 0..<6 { #expect(LetterDistance.between(one, other, atMost: limit) == (whole > limit ? nil : whole)) }
    }
  }

  /// The whole table, for comparison.
  private static func distance(_ one: [UInt16], _ other: [UInt16]) -> Int {
    var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : row } }
    for row in 0..<one.count {
      for column in 0..<other.count {
        var least = min(table[row][column] + (one[row] == other[column] ? 0 : 1), table[row][column + 1] + 1)
        least = min(least, table[row + 1][column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = least
      }
    }
    return table[one.count][other.count]
  }

  @Test("A stamp says nothing of a file that was written after it, or just now")
  func stamp() throws {
    try FixtureTables.withResources { resources in
      _ = try Gazetteer.build(resources: resources)
      let path = Gazetteer.packURL(resources: resources).path
      #expect(CheckStamp.state(of: [path]) == nil)
      let later = time(nil) + 10
      let state = try #require(CheckStamp.state(of: [path], now: later))
      CheckStamp(pack: state, tables: 7).keep(beside: path)
      #expect(CheckStamp(beside: path) == CheckStamp(pack: state, tables: 7))
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: URL(filePath: path))
      #expect(CheckStamp.state(of: [path], now: later) != state)
      #expect(throws: GazetteerError.self) { try Gazetteer(contentsOf: path) }
    }
  }
}
