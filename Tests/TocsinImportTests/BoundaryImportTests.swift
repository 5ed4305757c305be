import Foundation
import Testing
import TocsinGazetteer
import TocsinImport
import TocsinModel

@Suite("An import of outlines")
struct BoundaryImportTests {
  private typealias Fixtures = BoundaryImportFixtures

  private func run<Value>(_ text: String, _ body: (BoundaryImporter, URL) throws -> Value) throws -> Value {
    try Fixtures.withFolder { folder in
      let file = folder.appending(path: "units.geojson")
      try Data(text.utf8).write(to: file)
      let imports = folder.appending(path: "imports")
      return try body(BoundaryImporter(gazetteer: Fixtures.gazetteer(), folder: imports), file)
    }
  }

  @Test(
    "finds the unit by a code or by a name and where it lies",
    arguments: [
      ("\"ISO3166-2\":\"UA-63\"", 35.0, 49.0, "iso:UA-63"), ("\"shapeISO\":\"UA-63\"", 35, 49, "iso:UA-63"),
      ("\"ISO\":\"RU-BEL\"", 36, 50, "iso:RU-BEL"),
      ("\"KATOTTH\":\"UA63120000000012345\"", 36, 49.5, "katotth:UA63120000000012345"),
      ("\"ADM2_PCODE\":\"UA6312\"", 36, 49.5, "katotth:UA63120000000012345"),
      ("\"name:uk\":\"Харківська область\"", 35, 49, "iso:UA-63"),
      ("\"name\":\"Харківський район\",\"admin_level\":\"6\"", 36, 49.5, "katotth:UA63120000000012345"),
      ("\"shapeName\":\"Dzerzhinsky District\",\"shapeType\":\"ADM2\"", 44, 48, "gn:7"),
      ("\"name\":\"Дзержинский район\"", 36, 50, "gn:6"), ("\"name\":\"Республика Крым\"", 33, 44.5, "iso:UA-43"),
      ("\"id\":\"iso:RU-VGG\"", 42, 48, "iso:RU-VGG"),
    ])
  func matches(properties: String, x: Double, y: Double, key: String) throws {
    try run(Fixtures.collection([Fixtures.feature(properties, x, y, 2)])) { importer, file in
      let report = try importer.run(file)
      #expect(report.rejectedCount == 0)
      let boundaries = try Boundaries(contentsOf: [report.target])
      #expect(boundaries.units.map(\.key) == [key])
      #expect(boundaries.units[0].country == (key.contains("UA") ? "UA" : "RU"))
    }
  }

  @Test("reports by number and line what fits no unit, and goes on")
  func rejects() throws {
    let features = [
      Fixtures.feature("\"name\":\"Belgorod\"", 36, 50, 1), Fixtures.feature("\"ISO\":\"RU-BEL\"", 36, 50, 1),
      Fixtures.feature("\"name\":\"Дзержинский район\"", 10, 10, 1),
      Fixtures.feature("\"area\":\"7\"", 10, 10, 1),
      "{\"type\":\"Feature\",\"properties\":{\"ISO\":\"RU-VGG\"},\"geometry\":null}",
    ]
    try run(Fixtures.collection(features)) { importer, file in
      let report = try importer.run(file, name: "other")
      #expect(report.target.lastPathComponent == "other.geojson")
      #expect(report.featureCount == 5)
      #expect(report.unitCounts == [.region: 1])
      #expect(report.rejected.map(\.feature) == [1, 3, 4, 5])
      #expect(report.rejected.map(\.line) == [2, 4, 5, 6])
      #expect(report.rejected[1].reason == "no unit of its name lies there")
    }
  }

  @Test("writes the same bytes again, and keeps a border that two units share")
  func deterministic() throws {
    let wave: [(Double, Double)] = (0...60).map { step in
      let along = Double(step)
      return (36 + 0.01 * sin(along / 3), 50 + along / 60)
    }
    let texts = [
      Self.feature("RU-BEL", wave + [(37, 51), (37, 50)]),
      Self.feature("UA-63", wave.reversed() + [(35, 50), (35, 51)]),
    ]
    try run(texts.joined(separator: "\n")) { importer, file in
      let report = try importer.run(file)
      let once = try Data(contentsOf: report.target)
      #expect(try Data(contentsOf: importer.run(file).target) == once)
      let boundaries = try Boundaries(contentsOf: [report.target])
      for step in 1..<200 {
        for shift in [-0.02, -0.004, 0.0, 0.004, 0.02] {
          let point = Coordinate(latitude: 50 + Double(step) / 200, longitude: 36 + shift)
          #expect(boundaries.region(at: point)?.isInside == true, "a gap at \(point)")
        }
      }
      #expect(once.count < 4_000)
    }
  }

  private static func feature(_ code: String, _ points: [(Double, Double)]) -> String {
    let ring = (points + points.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\"ISO\":\"\(code)\"},"
      + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
  }

  @Test("of a damaged file leaves nothing, and keeps what was imported before")
  func damaged() throws {
    let whole = Fixtures.collection([Fixtures.feature("\"ISO\":\"RU-BEL\"", 36, 50, 1)])
    try run(whole) { importer, file in
      let target = try importer.run(file).target
      let before = try Data(contentsOf: target)
      let text = Array(whole.utf8)
      for length in stride(from: 0, to: text.count - 3, by: 97) {
        try Data(text[..<length]).write(to: file)
        let error = try #require(throws: ImportError.self) { try importer.run(file) }
        #expect("\(error)".contains("line") && "\(error)".contains("byte"))
      }
      #expect(try Data(contentsOf: target) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: target.deletingLastPathComponent().path).count == 1)
    }
  }

  @Test("refuses a file without any unit, and names that are no file's", arguments: ["", "../x", "a b", "ü"])
  func names(name: String) throws {
    try run(Fixtures.feature("\"name\":\"Nowhere\"", 1, 1, 1)) { importer, file in
      #expect(throws: ImportError.self) { try importer.run(file, name: name) }
      #expect(throws: ImportError.self) { try importer.run(file) }
      #expect(throws: ImportError.self) { try importer.run(file.appending(path: "missing")) }
    }
  }

  @Test("shows how far it has come")
  func progress() throws {
    try run(Fixtures.feature("\"ISO\":\"RU-BEL\"", 36, 50, 1)) { importer, file in
      var last = (0, 0)
      _ = try importer.run(file) { last = ($0, $1) }
      #expect(last.0 > 0 && last.0 == last.1)
    }
  }

  /// `TOCSIN_FUZZ_SECONDS` makes it run longer, `TOCSIN_FUZZ_SEED` elsewhere.
  @Test("survives broken files")
  func fuzz() throws {
    let environment = ProcessInfo.processInfo.environment
    let outcome = try BoundaryFuzz.run(
      seed: environment["TOCSIN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1,
      seconds: environment["TOCSIN_FUZZ_SECONDS"].flatMap(Double.init) ?? 1)
    #expect(outcome.faults.isEmpty)
    #expect(outcome.refused > 0)
  }
}
