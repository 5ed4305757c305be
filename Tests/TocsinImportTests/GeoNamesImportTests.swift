import Foundation
import Testing
import TocsinGazetteer
import TocsinModel

@testable import TocsinImport

@Suite("The import of GeoNames")
struct GeoNamesImportTests {
  /// number | name | other names | lat | lon | class | code | country | admin1 | admin2 | population
  static let rows = """
    703446|Kyiv Oblast|Київська область|50.5|30.5|A|ADM1|UA|13||0
    688721|Vyshhorod Raion|Вишгородський район,Вышгородский район|50.7|30.4|A|ADM2|UA|13|3210|0
    698336|Oseshchyna|Осещина,オセシチナ|50.57638|30.54886|P|PPL|UA|13|3210|1200
    700001|Bila Richka|Біла Річка|50.6|30.2|H|STM|UA|13||0
    700002|Testova|Тестова,Тестовая|50.61|30.21|P|PPL|UA|13|3210|7
    """

  @Test("gives places with their unit, their names and the languages of those")
  func imports() throws {
    try withFolder { folder, resources in
      let summary = try GeoNamesImport(resources: resources).run([try dump(folder)], name: "ua")
      #expect(summary.places == 4)
      #expect(summary.passedOver == 1)
      let table = try String(contentsOf: resources.appending(path: "imports/ua.tsv"), encoding: .utf8)
      let lines = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      #expect(lines.map { $0[0] } == ["id", "gn:703446", "gn:688721", "gn:698336", "gn:700002"])
      #expect(lines[3][5] == "gn:688721")
      #expect(lines[3][4] == "Осещина")
      #expect(lines[3][11] == "uk:Осещина")
      #expect(lines[2][11] == "uk:Вишгородський район|ru:Вышгородский район")
    }
  }

  @Test("takes names of a table of alternate names, with their marks, into the place they belong to")
  func alternateNames() throws {
    try withFolder { folder, resources in
      let names = folder.appending(path: "alternateNamesV2.txt")
      let rows = [
        "1\t700002\tru\tИспытательная\t\t\t\t1\t\t", "2\t698336\tuk\tОсещинка\t\t\t1\t\t\t",
        "3\t698336\tlink\tpage\t\t\t\t\t\t",
        "4\t1\ten\tElsewhere\t\t\t\t\t\t",
      ]
      try Data(rows.joined(separator: "\n").utf8).write(to: names)
      _ = try GeoNamesImport(resources: resources).run([names, try dump(folder)], name: "ua")
      let table = try String(contentsOf: resources.appending(path: "imports/ua.tsv"), encoding: .utf8)
      #expect(table.contains("ru~old:Испытательная|"))
      #expect(table.contains("uk~coll:Осещинка|"))
      #expect(!table.contains("page"))
    }
  }

  @Test("reports a bad line by its number and goes on")
  func badLines() throws {
    try withFolder { folder, resources in
      let good = String(repeating: text() + "\n", count: 10)
      let file = folder.appending(path: "UA.txt")
      try Data((good + "one column\n" + text() + "\n").utf8).write(to: file)
      var bad: [Int] = []
      let summary = try GeoNamesImport(resources: resources).run(
        [file], name: "ua", badLine: { _, line, _ in bad.append(line) })
      #expect(bad == [51])
      #expect(summary.badLines == 1)
      #expect(summary.places == 44)
    }
  }

  @Test(
    "of a file that is no table of GeoNames leaves nothing",
    arguments: ["root:x:0:0\n", "\u{0}\u{1}\u{2}\n", "a\tb\tc\n"])
  func noTable(line: String) throws {
    try withFolder { folder, resources in
      let file = folder.appending(path: "other.txt")
      try Data(String(repeating: line, count: 300).utf8).write(to: file)
      #expect(throws: ImportError.self) { try GeoNamesImport(resources: resources).run([file], name: "ua") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: resources.appending(path: "imports").path).isEmpty)
    }
  }

  @Test("of a damaged zip says the byte and leaves nothing", arguments: 0..<12)
  func damagedZip(damage: Int) throws {
    try withFolder { folder, resources in
      let bytes = [UInt8](try Data(contentsOf: try zip(folder)))
      var altered = bytes
      if damage % 2 == 0 {
        altered = Array(bytes.prefix(bytes.count * (damage + 1) / 16))
      } else {
        altered[bytes.count * damage / 16] ^= 0x5A
      }
      let file = folder.appending(path: "UA.zip")
      try Data(altered).write(to: file)
      #expect { try GeoNamesImport(resources: resources).run([file], name: "ua") } throws: { error in
        if case ImportError.damaged(_, let byte, _) = error { return byte <= bytes.count }
        return false
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: resources.appending(path: "imports").path).isEmpty)
    }
  }

  @Test("refuses a name that would lead out of the folder", arguments: ["", "../ua", "a/b", "a.b", "é"])
  func names(name: String) throws {
    try withFolder { folder, resources in
      let file = try dump(folder)
      #expect(throws: ImportError.self) { try GeoNamesImport(resources: resources).run([file], name: name) }
      #expect(!FileManager.default.fileExists(atPath: resources.appending(path: "ua.tsv").path))
    }
    #expect(GeoNamesImport.name(of: URL(filePath: "/x/UA.zip")) == "UA")
  }

  @Test("of files broken at random never crashes, and never leaves half a table")
  func fuzz() throws {
    let environment = ProcessInfo.processInfo.environment
    try withFolder { folder, resources in
      let names = folder.appending(path: "names.txt")
      try Data("1\t698336\tuk\tОсещинка\t\t\t1\t\t\t\n".utf8).write(to: names)
      let outcome = try GeoNamesFuzz.run(
        seeds: [try dump(folder), try zip(folder), names], resources: resources,
        seed: environment["TOCSIN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1,
        seconds: environment["TOCSIN_FUZZ_SECONDS"].flatMap(Double.init) ?? 1)
      #expect(outcome.faults.isEmpty)
      #expect(outcome.refused > 0)
    }
  }

  @Test(
    "takes a real country whole, and finds a village by it", .timeLimit(.minutes(2)),
    .enabled(if: FileManager.default.fileExists(atPath: sample.path), "no dump of a country lies beside the project"))
  func wholeCountry() throws {
    try withFolder { _, resources in
      let summary = try GeoNamesImport(resources: resources).run([Self.sample], name: "ua")
      #expect(summary.lines == 45_064)
      #expect(summary.badLines == 0)
      #expect(summary.places > 35_000)
    }
  }

  private static let sample = project.deletingLastPathComponent().appending(path: "shared/data/geonames_UA.zip")
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A dump of many lines in a zip, its rows varied so that it does not pack to nothing.
  private func zip(_ folder: URL) throws -> URL {
    let text = folder.appending(path: "UA.txt")
    let lines = (0..<400).map { "\(800_000 + $0 * 7_919 % 10_007)" + (Self.line(Self.rows).dropFirst(6)) }
    try Data(lines.joined(separator: "\n").utf8).write(to: text)
    let zip = folder.appending(path: "whole.zip")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-m", "zipfile", "-c", zip.path, text.path]
    try python.run()
    python.waitUntilExit()
    return zip
  }

  private func text() -> String { Self.rows.split(separator: "\n").map(Self.line).joined(separator: "\n") }

  /// The 19 columns of a row.
  private static func line(_ row: some StringProtocol) -> String {
    let field = row.split(separator: "\n")[0].split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return [
      field[0], field[1], field[1], field[2], field[3], field[4], field[5], field[6], field[7], "", field[8], field[9],
      "",
      "", field[10], "", "", "Europe/Kyiv", "2026-01-01",
    ].joined(separator: "\t")
  }

  private func dump(_ folder: URL) throws -> URL {
    let file = folder.appending(path: "UA.txt")
    try Data(text().utf8).write(to: file)
    return file
  }

  private func withFolder(_ body: (_ folder: URL, _ resources: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-geonames-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let resources = folder.appending(path: "Data")
    let lexicon = resources.appending(path: "lexicon/toponyms")
    try FileManager.default.createDirectory(at: lexicon, withIntermediateDirectories: true)
    let features = Self.project.appending(path: "Data/lexicon/toponyms/geonames-features.tsv")
    try FileManager.default.copyItem(at: features, to: lexicon.appending(path: features.lastPathComponent))
    try body(folder, resources)
  }
}
