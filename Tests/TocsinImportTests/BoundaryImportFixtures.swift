import Foundation
import TocsinGazetteer

/// A gazetteer of a dozen units, compiled from a table, and features that fit them.
enum BoundaryImportFixtures {
  private static let header =
    "id\tlevel\ttype\tname\tnative\tparent\tcountry\tlat\tlon\tradius_m\tpopulation\tnames\tcodes\tsource"

  /// id | level | type | name | native | parent | country | lat | lon | names | codes
  private static let rows = """
    iso:UA|country|country|Ukraine|Україна||UA|50.45|30.52||
    iso:RU|country|country|Russia|Россия||RU|55.75|37.62||
    iso:UA-63|region|oblast|Kharkiv Oblast|Харківська область|iso:UA|UA|49.98|36.25|ru:Харьковская область|iso=UA-63;katotth=UA63000000000041885
    iso:UA-43|region|republic|Autonomous Republic of Crimea|Автономна Республіка Крим|iso:UA|UA|44.95|34.1|ru:Республика Крым|iso=UA-43
    iso:RU-BEL|region|oblast|Belgorod Oblast|Белгородская область|iso:RU|RU|50.6|36.6||iso=RU-BEL
    iso:RU-VGG|region|oblast|Volgograd Oblast|Волгоградская область|iso:RU|RU|48.72|44.5||iso=RU-VGG
    katotth:UA63120000000012345|district|raion|Kharkiv Raion|Харківський район|iso:UA-63|UA|49.9|36.3||katotth=UA63120000000012345
    cur:old|district|former_raion|Kharkiv Raion (former)|Харківський район|iso:UA-63|UA|49.9|36.3||
    gn:6|district|municipal_district|Dzerzhinsky District|Дзержинский район|iso:RU-BEL|RU|50.55|36.5||
    gn:7|district|municipal_district|Dzerzhinsky District|Дзержинский район|iso:RU-VGG|RU|48.74|44.5||
    gn:8|settlement|city|Belgorod|Белгород|iso:RU-BEL|RU|50.6|36.58||
    """

  static func gazetteer() throws -> Gazetteer {
    try withFolder { folder in
      let lines = rows.split(separator: "\n").map { line in
        var fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        fields.insert(contentsOf: ["", ""], at: 9)
        return (fields + ["fixture"]).joined(separator: "\t")
      }
      let text = ([header] + lines).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appending(path: "places.tsv"))
      return try Gazetteer(tables: folder, lexicon: nil)
    }
  }

  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-outlines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// A feature around a square of which every side has `steps` points.
  static func feature(_ properties: String, _ x: Double, _ y: Double, _ size: Double, steps: Int = 40) -> String {
    var points: [String] = []
    for corner in [(0.0, 0.0, 1.0, 0.0), (1, 0, 0, 1), (1, 1, -1, 0), (0, 1, 0, -1)] {
      for step in 0..<steps {
        let along = Double(step) / Double(steps)
        points.append("[\(x + size * (corner.0 + along * corner.2)),\(y + size * (corner.1 + along * corner.3))]")
      }
    }
    let ring = (points + points.prefix(1)).joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\(properties)},"
      + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
  }

  static func collection(_ features: [String]) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
  }
}
