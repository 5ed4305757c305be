import Foundation
import Testing
import TocsinLanguage
import TocsinModel

@testable import TocsinGazetteer

@Suite struct AddressTests {
  @Test(
    "Spellings of one house number are one",
    arguments: [
      ("15А с2", "15а стр. 2"), ("15А с2", "15А, строение 2"), ("15А с2", "дом 15А, с. 2"), ("15А", "15-а"),
      ("15А", "15 А"), ("12 к. 3", "12 корп. 3"), ("12 к3", "д. 12, к. 3"), ("12 к3", "12к3"), ("9/11", "9/11"),
      ("4", "вл.4"), ("17", "в17"), ("1 к1", "д. 1, к. 1"), ("20 стр5", "20 с5"), ("15A", "15А"),
    ])
  func oneNumber(one: String, other: String) {
    #expect(HouseNumber.all(one) == HouseNumber.all(other))
    #expect(HouseNumber.all(one).count == 1)
  }

  @Test(
    "Different houses stay different",
    arguments: [
      ("15А", "15Б"), ("15А с1", "15А с2"), ("12 к3", "12 с3"), ("12", "123"), ("9/11", "9/1"), ("9", "9/11"),
    ])
  func differentNumbers(one: String, other: String) { #expect(HouseNumber.all(one) != HouseNumber.all(other)) }

  @Test("A tag may name several houses, and what is no number names none")
  func lists() {
    #expect(HouseNumber.all("12;14").count == 2)
    #expect(HouseNumber.all("12 и 13").count == 2)
    #expect(HouseNumber.all("").isEmpty)
    #expect(HouseNumber.all("б/н").isEmpty)
    #expect(HouseNumber.all("99999999999999999999").isEmpty)
    #expect(HouseNumber.all("0").isEmpty)
  }

  @Test(
    "A house is found however it is written",
    arguments: [
      ("улица Ленина, 15А с2", "Belgorod", 50.6001, 36.5801), ("на улице Ленина, дом 12", "Belgorod", 50.6004, 36.581),
      ("ул. Ленина, д. 12, к. 3", "Belgorod", 50.6005, 36.5812), ("12 Lenina Street", "Belgorod", 50.6004, 36.581),
      ("дом 13 по улице Ленина", "Belgorod", 50.6006, 36.582),
      ("на Преображенской улице, 9/11", "Belgorod", 50.596, 36.59),
      ("7B Preobrazhenskaya Street", "Belgorod", 50.5961, 36.5905),
      ("на Коммунистической улице, 7Б", "Belgorod", 50.5961, 36.5905),
      ("вул. Бориспільській, 4Д", "Kyiv", 50.421, 30.665), ("4D Boryspilska Street", "Kyiv", 50.421, 30.665),
      ("ул. Бориспольской, дом 4Д", "Kyiv", 50.421, 30.665),
    ])
  func house(said: String, home: String, latitude: Double, longitude: Double) throws {
    let place = try #require(AddressFixture.gazetteer().lookUp(said, in: home).first?.place)
    #expect(place.level == .street)
    #expect(place.radiusMetres == 30)
    #expect(place.coordinate.distanceMetres(to: Coordinate(latitude: latitude, longitude: longitude)) < 1)
  }

  @Test(
    "A street is found in any case, script and order of its words",
    arguments: [
      ("на улице Ленина", "Belgorod", "Lenina Street, Belgorod", 50.601),
      ("на проспекте Ленина", "Belgorod", "Lenina Avenue, Belgorod", 50.611),
      ("на Преображенской улице", "Belgorod", "Preobrazhenskaya Street, Belgorod", 50.596),
      ("ул. Преображенская", "Belgorod", "Preobrazhenskaya Street, Belgorod", 50.596),
      ("ул. Королёва", "Belgorod", "Akademika Korolyova Street, Belgorod", 50.6205),
      ("во 2-м Карьерном переулке", "Belgorod", "2-y Karerny Lane, Belgorod", 50.6305),
      ("на Набережной улице", "Belgorod", "Naberezhnaya Street, Belgorod", 50.6405),
      ("на улице 50 лет Октября", "Belgorod", "50 let Oktyabrya Street, Belgorod", 50.6505),
      ("на улице Ленина", "Volgograd", "Lenina Street, Volgograd", 48.701),
      ("на вулиці Бориспільській", "Kyiv", "Boryspilska Street, Kyiv", 50.421),
      ("Boryspilska Street", "Kyiv", "Boryspilska Street, Kyiv", 50.421),
      ("проспекті Перемоги", "Kyiv", "Peremohy Avenue, Kyiv", 50.451),
    ])
  func street(said: String, home: String, name: String, latitude: Double) throws {
    let place = try #require(AddressFixture.gazetteer().lookUp(said, in: home).first?.place)
    #expect(place.name == name)
    #expect(abs(place.coordinate.latitude - latitude) < 0.0005)
    #expect(place.radiusMetres < 1_000)
  }

  @Test("Two houses give the point between them with a radius that holds both")
  func twoHouses() throws {
    let place = try #require(AddressFixture.gazetteer().lookUp("улица Ленина, 12 и 13", in: "Belgorod").first?.place)
    for house in [Coordinate(latitude: 50.6004, longitude: 36.581), Coordinate(latitude: 50.6006, longitude: 36.582)] {
      #expect(place.coordinate.distanceMetres(to: house) + 29 < Double(place.radiusMetres))
    }
  }

  @Test("A house that the import lacks stands among those that share its number, or on its street")
  func unknownHouse() throws {
    let gazetteer = try AddressFixture.gazetteer()
    let unknownPart = try #require(gazetteer.lookUp("улица Ленина, 15А с9", in: "Belgorod").first?.place)
    #expect(unknownPart.coordinate.distanceMetres(to: Coordinate(latitude: 50.60015, longitude: 36.5802)) < 2)
    #expect(unknownPart.radiusMetres < 60)
    let unknown = try #require(gazetteer.lookUp("улица Ленина, 77", in: "Belgorod").first?.place)
    #expect(unknown.name == "Lenina Street, Belgorod")
    #expect(unknown.radiusMetres > 300)
  }

  @Test("What is counted behind a street is no house")
  func counts() throws {
    let text = "В Белгороде на улице Ленина 12 машин повреждены, на улице Ленина 13 пострадавших."
    let places = try AddressFixture.gazetteer().mentions(in: TokenizedText(text)).filter { $0.level == .street }
    #expect(places.map(\.best.place.name) == ["Lenina Street, Belgorod", "Lenina Street, Belgorod"])
  }

  @Test("Without an import a street keeps its settlement's coordinate and radius")
  func noImport() throws {
    let place = try #require(FixtureTables.gazetteer().lookUp("улица Ленина, 12", in: "Belgorod").first?.place)
    #expect(place.level == .street)
    #expect(place.coordinate == Coordinate(latitude: 50.61, longitude: 36.58))
    #expect(place.radiusMetres == 5_000)
    #expect(place.said == "улица Ленина")
  }
}
