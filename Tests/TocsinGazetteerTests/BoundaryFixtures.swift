import Foundation
import TocsinModel

@testable import TocsinGazetteer

/// The outlines of the tree, and small files of outlines.
enum BoundaryFixtures {
  static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  static let builtIn = Result { try Boundaries.load(resources: data) }

  /// Writes a file to a new folder and reads it.
  static func withFile<Value>(_ text: String, _ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "outlines.geojson")
    try Data(text.utf8).write(to: file)
    return try body(file)
  }

  static func boundaries(_ text: String) throws -> Boundaries {
    try withFile(text) { try Boundaries(contentsOf: [$0]) }
  }

  static func features(_ text: String) throws -> [GeoFeature] {
    try withFile(text) { file in
      var features: [GeoFeature] = []
      try GeoJSONFile(file).forEachFeature { features.append($0) }
      return features
    }
  }

  /// A feature with rings of corner points, closed by itself.
  static func feature(_ key: String, _ country: String, _ rings: [[(Double, Double)]], more: String = "") -> String {
    let lines = rings.map { ring in
      "[" + (ring + ring.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]"
    }
    return """
      {"type":"Feature","properties":{"id":"\(key)","country":"\(country)","name":"\(key)"\(more)},\
      "geometry":{"type":"Polygon","coordinates":[\(lines.joined(separator: ","))]}}
      """
  }

  static func square(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
    [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
  }

  static func collection(_ features: [String]) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
  }
}
