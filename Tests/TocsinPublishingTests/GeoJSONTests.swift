import Foundation
import Testing
import TocsinModel
import TocsinPublishing

@Suite("Incidents as GeoJSON")
struct GeoJSONTests {
  private func encoded(_ incidents: [Incident]) throws -> Data {
    let voice = try Examples.phrasebook().voice(.english)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(
      IncidentCollection(
        features: incidents.map { IncidentFeature($0, voice: voice) }, matched: incidents.count, links: []))
  }

  private func properties(_ incident: Incident) throws -> [String: Any] {
    let document = try JSONSerialization.jsonObject(with: encoded([incident])) as? [String: Any]
    let features = try #require(document?["features"] as? [[String: Any]])
    return try #require(features.first?["properties"] as? [String: Any])
  }

  @Test("a position is longitude, then latitude")
  func positionOrder() throws {
    let text = String(decoding: try encoded([Examples.incident()]), as: UTF8.self)
    #expect(text.contains(#""geometry":{"coordinates":[44.62,48.825],"type":"Point"}"#))
  }

  @Test("an unknown figure is null, a sourced zero is zero")
  func unknownIsNotZero() throws {
    let found = try properties(Examples.incident(killed: .zero))
    #expect(found["killed"] as? [Int] == [0, 0, 0])
    #expect(found["injured"] is NSNull)
    #expect(found["count"] is NSNull)
  }

  @Test("the precision goes with the position")
  func precision() throws {
    let found = try properties(Examples.incident())
    #expect(found["level"] as? String == "street")
    #expect(found["radius_m"] as? Int == 5000)
    #expect(found["gazetteer"] as? String == "cur:lodygina")
  }

  @Test("readers of others accept it", .enabled(if: PythonReaders.areInstalled, PythonReaders.missing))
  func otherReaders() throws {
    let incidents = [
      Examples.incident(killed: .zero, injured: .zero), Examples.incident(.interception, time: nil, origins: 2),
      Examples.incident(.strike, count: Figure(low: 2, best: 3, high: nil)),
    ]
    #expect(try PythonReaders.verdict(encoded(incidents)) == "accepted")
    #expect(try PythonReaders.verdict(encoded([])) == "accepted")
  }

  @Test("they would notice a mistake", .enabled(if: PythonReaders.areInstalled, PythonReaders.missing))
  func otherReadersNotice() throws {
    let broken =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":"44"}}]}"#
    #expect(try PythonReaders.verdict(Data(broken.utf8)) != "accepted")
  }
}
