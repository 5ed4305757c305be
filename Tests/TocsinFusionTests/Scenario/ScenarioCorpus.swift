import Foundation
import TocsinFusion
import TocsinModel

/// The scenarios of `Corpus/fusion`, and fusion with the program's own tables.
enum ScenarioCorpus {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let fusion: Fusion = {
    func table(_ name: String) throws -> String {
      try String(contentsOf: root.appending(path: "Data/fusion/" + name), encoding: .utf8)
    }
    do {
      return Fusion(
        offices: try OfficeLexicon(table: table("offices.tsv"), file: "offices.tsv"),
        sides: try SideLexicon(table: table("sides.tsv"), file: "sides.tsv"),
        repeats: try RepeatLexicon(table: table("again.tsv"), file: "again.tsv"))
    } catch {
      preconditionFailure("Data/fusion: \(error)")
    }
  }()

  /// The names of the files, sorted.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Corpus/fusion").path)
    return (files ?? []).filter { $0.hasSuffix(".scenario") }.sorted()
  }()

  static func scenario(_ name: String) throws -> Scenario {
    let path = root.appending(path: "Corpus/fusion/" + name)
    return try ScenarioParser.parse(String(contentsOf: path, encoding: .utf8), file: name, places: places())
  }

  /// The places of `places.tsv` by name.
  static func places() throws -> [String: Place] {
    let text = try String(contentsOf: root.appending(path: "Corpus/fusion/places.tsv"), encoding: .utf8)
    let places = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { row -> Place? in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let level = PlaceLevel(rawValue: fields[1]), let latitude = Double(fields[4]),
        let longitude = Double(fields[5])
      else { return nil }
      return Place(
        name: fields[0], native: "", level: level, region: fields[2].isEmpty ? nil : fields[2],
        country: fields[3].isEmpty ? nil : fields[3],
        coordinate: Coordinate(latitude: latitude, longitude: longitude),
        radiusMetres: Place.defaultRadiusMetres(level), said: "")
    }
    return Dictionary(uniqueKeysWithValues: places.map { ($0.name, $0) })
  }
}
