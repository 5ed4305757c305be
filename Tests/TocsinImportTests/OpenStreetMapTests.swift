import Foundation
import Testing
import TocsinGazetteer
import TocsinModel

@testable import TocsinImport

@Suite(.enabled(if: OpenStreetMapFixture.hasOsmium, "osmium-tool is not installed"))
struct OpenStreetMapTests {
  @Test("Streets, houses and sites of an extract are imported and counted")
  func counts() throws {
    let fixture = try OpenStreetMapFixture()
    let summary = try fixture.run(fixture.extract(OpenStreetMapFixture.belgorod))
    #expect(summary.streets == 2)
    #expect(summary.houses == 4)
    #expect(summary.sites == 3)
    #expect(summary.knownSites == 1)
    #expect(summary.withoutSettlement == 1)
    #expect(summary.unreadable == 1)
    #expect(fixture.importedFiles == ["test.addresses", "test.tsv"])
  }

  @Test(
    "An imported house is found with its point",
    arguments: [
      ("улица Ленина, 15А с2", 50.6001, 36.5801), ("ул. Ленина, д. 12", 50.6004, 36.581),
      ("12B Lenina Street", 50.6004, 36.581), ("на улице Ленина, дом 40", 50.6001, 36.5832),
    ])
  func house(said: String, latitude: Double, longitude: Double) throws {
    let fixture = try OpenStreetMapFixture()
    _ = try fixture.run(fixture.extract(OpenStreetMapFixture.belgorod))
    let place = try #require(fixture.gazetteer().lookUp(said, in: "Belgorod").first?.place)
    #expect(place.coordinate.distanceMetres(to: Coordinate(latitude: latitude, longitude: longitude)) < 1)
    #expect(place.radiusMetres <= 31)
  }

  @Test("A site becomes a row of a fact table, with the word for its type where its name needs one")
  func sites() throws {
    let fixture = try OpenStreetMapFixture()
    _ = try fixture.run(fixture.extract(OpenStreetMapFixture.belgorod))
    let table = try String(contentsOf: fixture.imports.appending(path: "test.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.allSatisfy { $0.count == 14 })
    #expect(rows.map { $0[4] } == ["native", "торговый центр Весна", "станция Лесная", "Белгородский мясокомбинат"])
    #expect(rows[2][11] == "ru~adj:Лесная|uk:станція Лісова|ru~old:станция Полевая")
    #expect(rows[2][5] == "gn:578072")
  }

  @Test("An import is run again without a trace of the one before, and gives the same files")
  func again() throws {
    let fixture = try OpenStreetMapFixture()
    let file = try fixture.extract(OpenStreetMapFixture.belgorod)
    _ = try fixture.run(file)
    let first = try fixture.importedFiles.map { try Data(contentsOf: fixture.imports.appending(path: $0)) }
    _ = try fixture.run(file)
    #expect(try fixture.importedFiles.map { try Data(contentsOf: fixture.imports.appending(path: $0)) } == first)
  }

  @Test("An extract whose objects are out of order is imported too")
  func unordered() throws {
    let fixture = try OpenStreetMapFixture()
    let lines = OpenStreetMapFixture.belgorod.split(separator: "\n")
    let shuffled = (lines.filter { $0.hasPrefix("n") }.reversed() + lines.filter { $0.hasPrefix("w") }.reversed())
    let summary = try fixture.run(fixture.extract(shuffled.joined(separator: "\n") + "\n"))
    #expect(summary.streets == 2 && summary.houses == 4)
  }

  @Test("The sample of Moscow imports and a house of it is found", .enabled(if: OpenStreetMapFixture.moscow != nil))
  func moscow() throws {
    let fixture = try OpenStreetMapFixture()
    let summary = try fixture.run(try #require(OpenStreetMapFixture.moscow))
    #expect(summary.houses > 350 && summary.streets > 40)
    let gazetteer = try fixture.gazetteer()
    let house = try #require(gazetteer.lookUp("Новомосковская улица, 15А с2", in: "Moscow").first?.place)
    #expect(house.coordinate.distanceMetres(to: Coordinate(latitude: 55.81711, longitude: 37.6165)) < 5)
    #expect(house.radiusMetres == 30)
    let street = try #require(gazetteer.lookUp("на Аргуновской улице", in: "Moscow").first?.place)
    #expect(street.name == "Argunovskaya Street, Moscow" && street.radiusMetres < 1_000)
  }

  @Test("Without osmium the error says what to install")
  func noOsmium() {
    #expect { try Osmium(file: "x.osm.pbf", path: "/nowhere") } throws: {
      "\($0)".contains("apt-get install osmium-tool")
    }
  }

  @Test("A name that would leave the folder is refused", arguments: ["", "../x", "a/b", "a.b", "é"])
  func names(name: String) throws {
    let fixture = try OpenStreetMapFixture()
    let file = try fixture.extract(OpenStreetMapFixture.belgorod)
    #expect(throws: ImportError.self) { try fixture.run(file, name: name) }
    #expect(OpenStreetMapImport.name(of: URL(filePath: "/x/moscow-centre.osm.pbf")) == "moscow-centre")
  }
}
