import Foundation
import Testing
import TocsinModel

@testable import TocsinGazetteer

@Suite("Imported tables")
struct ImportTests {
  private static let header =
    "id\tlevel\ttype\tname\tnative\tparent\tcountry\tlat\tlon\tradius_m\tpopulation\tnames\tcodes\tsource"

  /// Compiles the fixture tables with an import of these rows: id, level, name, native, parent, lat, lon, names.
  private func gazetteer(_ rows: [String]) throws -> Gazetteer {
    try FixtureTables.withResources { resources in
      let folder = resources.appending(path: "imports")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let lines = rows.map { row -> String in
        let field = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return [
          field[0], field[1], field[1], field[2], field[3], field[4], "UA", field[5], field[6], "", "",
          field[7].replacing(";", with: "|"), "", "import",
        ].joined(separator: "\t")
      }
      let text = ([Self.header] + lines).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appending(path: "ua.tsv"))
      _ = try Gazetteer.build(resources: resources)
      #expect(Gazetteer.isCurrent(resources: resources))
      return try Gazetteer.load(resources: resources).gazetteer
    }
  }

  @Test("add the places that the tables do not hold, in their region, with the forms of their names")
  func adds() throws {
    let gazetteer = try gazetteer(["gn:900|settlement|Luhove|Лугове|iso:UA-63|50.1|36.9|ru:Луговое"])
    let place = try #require(gazetteer.lookUp("Лугового", in: "Kharkiv Oblast, UA").first?.place)
    #expect(place.gazetteerID == "gn:900")
    #expect(place.region == "Kharkiv Oblast")
    #expect(gazetteer.place(key: "gn:900") != nil)
  }

  @Test("lend their names to a place of the same number or the same name and spot, and do not double it")
  func lends() throws {
    let before = try FixtureTables.gazetteer().count
    let gazetteer = try gazetteer([
      "gn:706483|settlement|Kharkiv|Харків|iso:UA-63|49.98|36.25|en:Charkow",
      "osm:1|settlement|Nikopol|Нікополь|gn:9|47.57|34.40|ru:Микитин Рог",
    ])
    #expect(gazetteer.count == before)
    #expect(gazetteer.lookUp("Charkow").first?.place.gazetteerID == "gn:706483")
    #expect(gazetteer.lookUp("Микитин Рог").first?.place.gazetteerID == "gn:700051")
  }

  @Test("keep two villages of one name apart")
  func homonyms() throws {
    let before = try FixtureTables.gazetteer().count
    let gazetteer = try gazetteer([
      "gn:901|settlement|Zolochiv|Золочів|iso:UA-12|48.2|35.1|",
      "gn:902|settlement|Zolochiv|Золочів|iso:UA-12|48.9|34.1|",
    ])
    #expect(gazetteer.count == before + 2)
  }

  @Test("bring no units of a country whose units the tables hold, but what lies in them finds its region")
  func units() throws {
    let before = try FixtureTables.gazetteer().count
    let gazetteer = try gazetteer([
      "gn:903|district|Old Raion|Старий район|iso:UA-63|50|36|", "gn:904|settlement|Sadove|Садове|gn:903|50.01|36.9|",
    ])
    #expect(gazetteer.count == before + 1)
    #expect(gazetteer.lookUp("Садове").first?.place.region == "Kharkiv Oblast")
  }

  @Test("with a row that breaks the schema are refused with its line")
  func badRow() throws {
    #expect(throws: GazetteerError.self) { try gazetteer(["gn:905|hamlet|Sadove|Садове|iso:UA-63|50.01|36.9|"]) }
  }
}
