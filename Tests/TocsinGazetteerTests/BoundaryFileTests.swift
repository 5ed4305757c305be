import Foundation
import Testing
import TocsinModel

@testable import TocsinGazetteer

@Suite("GeoJSON files")
struct BoundaryFileTests {
  private static let one = BoundaryFixtures.feature("a", "UA", [BoundaryFixtures.square(30, 50, 1)])
  private static let two = BoundaryFixtures.feature("b", "UA", [BoundaryFixtures.square(31, 50, 1)])

  @Test(
    "are read as collections, one a line, and as text sequences",
    arguments: [
      BoundaryFixtures.collection([one, two]), one + "\n" + two + "\n", "\u{1E}\(one)\n\u{1E}\(two)\n",
      "\u{FEFF}" + one + two,
      "{\"features\":[\(one)\n,\n\(two)],\"name\":\"features\",\"crs\":{\"a\":[1,{\"features\":[]}]}}",
    ])
  func shapes(text: String) throws {
    let features = try BoundaryFixtures.features(text)
    #expect(features.map { $0.properties["id"] } == ["a", "b"])
    #expect(features.allSatisfy { $0.problem == nil && $0.polygons[0][0].count == 4 })
    #expect(features.map(\.position.number) == [1, 2])
  }

  @Test(
    "are refused where they are damaged, with the line and the byte",
    arguments: [
      ("", 1), ("[]", 1), ("nonsense", 1), ("{\"type\":\"FeatureCollection\",\"features\":[\n{]}\n", 2),
      ("{\"features\":[\n\n{\"type\":\"Feature\",\"a\":NaN}]}", 3), ("{\"features\":[\n{\"a\":1e999}]}", 2),
      ("{\"features\":[{}\n{}]}", 2), ("{\"features\":[{},\n]}", 2), ("{\"a\":\"\u{1}\"}", 1), ("{\"a\":tru}", 1),
      ("{\"a\":01}", 1), ("{\"a\":1.}", 1), ("{\"a\":\"\\x\"}", 1), ("{\"features\":[{\"a\":1", 1),
    ])
  func damaged(text: String, line: Int) throws {
    let error = try #require(throws: BoundaryError.self) { try BoundaryFixtures.features(text) }
    guard case .damaged(_, let found, let byte, _, _) = error else { return #expect(Bool(false), "\(error)") }
    #expect(found == line, "\(error)")
    #expect(byte <= text.utf8.count)
  }

  @Test("are refused where they are nested too deep", arguments: ["[", "{\"a\":", "{\"features\":[{\"a\":["])
  func nested(opening: String) throws {
    let text = opening + String(repeating: opening.hasSuffix("[") ? "[" : "{\"a\":", count: 100_000)
    #expect(throws: BoundaryError.self) { try BoundaryFixtures.features(text) }
  }

  @Test(
    "tell of a feature that is no outline",
    arguments: [
      "{\"type\":\"Point\",\"coordinates\":[1,2]}", "null", "{\"type\":\"Polygon\",\"coordinates\":[]}",
      "{\"type\":\"Polygon\",\"coordinates\":[[]]}", "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[1,3]]]}",
      "{\"type\":\"Polygon\",\"coordinates\":7}", "{\"type\":\"Polygon\",\"coordinates\":[[[1],[2],[3]]]}",
      "{\"type\":\"Polygon\",\"coordinates\":[[[500,2],[1,3],[2,2]]]}",
      "{\"type\":\"MultiPolygon\",\"coordinates\":[[[1,2],[3,4]]]}", "{\"coordinates\":[]}",
    ])
  func noOutline(geometry: String) throws {
    let features = try BoundaryFixtures.features("{\"type\":\"Feature\",\"properties\":{},\"geometry\":\(geometry)}")
    #expect(features.count == 1)
    #expect(features[0].problem != nil)
  }

  @Test("are refused as outlines where a unit has no key", arguments: ["{}", "{\"type\":\"Feature\"}"])
  func wanting(text: String) throws {
    #expect(throws: BoundaryError.self) { try BoundaryFixtures.boundaries(text) }
  }

  @Test(
    "hold numbers and strings in every spelling of JSON",
    arguments: [("-0.5e+2", -50), ("1E1", 10), ("123456789012345678901234567890e-28", 12.345678901234567), ("0", 0)])
  func numbers(text: String, value: Double) throws {
    let ring = "[[\(text),10],[5,20],[6,30],[\(text),10]]"
    let feature = try BoundaryFixtures.features(
      "{\"type\":\"Feature\",\"properties\":{\"\\u0061\\ud83d\\ude00\":\"\\n\\ud800\"},"
        + "\"geometry\":{\"coordinates\":[\(ring)],\"type\":\"Polygon\"}}")[0]
    #expect(feature.properties == ["a😀": "\n\u{FFFD}"])
    #expect(abs(feature.polygons[0][0][0].longitude - value) < 1e-12)
  }

  @Test("end in an error or whole, cut anywhere")
  func cut() throws {
    let text = Array(BoundaryFixtures.collection([Self.one, Self.two]).utf8)
    for length in 0..<(text.count - 3) {
      let part = String(decoding: text[..<length], as: UTF8.self)
      #expect(throws: BoundaryError.self) { try BoundaryFixtures.features(part) }
    }
  }
}
