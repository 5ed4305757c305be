import Foundation
import Testing
import TocsinGazetteer
import TocsinLanguage
import TocsinModel

@Suite("Homonyms")
struct ResolverTests {
  private static let gazetteer = Result { try FixtureTables.gazetteer() }

  @Test(
    "are told apart by the home area and by what the text names",
    arguments: [
      ("У Золочеві вибухи", "Kharkiv Oblast, UA", "Kharkiv Oblast"),
      ("У Золочеві вибухи", "Lviv Oblast, UA", "Lviv Oblast"),
      ("На Харківщині обстріляли Золочів", nil, "Kharkiv Oblast"),
      ("На Львівщині обстріляли Золочів", nil, "Lviv Oblast"),
      ("в Дзержинском районе", "Kaluga Oblast, RU", "Kaluga Oblast"),
      ("в Дзержинском районе Волгограда", nil, "Volgograd Oblast"),
      ("в посёлке Октябрьский", "Belgorod Oblast, RU", "Belgorod Oblast"),
      ("в посёлке Октябрьский", "Volgograd Oblast, RU", "Volgograd Oblast"),
    ])
  func homonyms(text: String, home: String?, region: String) throws {
    let found = try Self.gazetteer.get().mentions(in: TokenizedText(text), home: home)
    #expect(found.last?.best.place.region == region)
  }

  @Test("that nothing tells apart give the smallest area that holds them")
  func undecided() throws {
    let found = try Self.gazetteer.get().mentions(in: TokenizedText("в селе Красное"), home: "Kursk Oblast, RU")
    #expect(found.first?.best.place.name == "Kursk Oblast")
    #expect(found.first?.best.reasons.first == .smallestCommonArea)
    #expect(found.first?.ranked.count == 3)
  }

  @Test("A street lies in the city right behind it, whatever city is named before")
  func streetBeforeCity() throws {
    let text = "Над Белгородом сбит дрон.\n\nОбломки упали на улице Жукова в Волгограде."
    let found = try Self.gazetteer.get().mentions(in: TokenizedText(text), home: nil)
    #expect(found.first { $0.best.place.level == .street }?.best.place.name.hasSuffix("Volgograd") == true)
  }

  @Test("give reasons, and confidences that do not exceed one")
  func reasons() throws {
    let ranked = try Self.gazetteer.get().lookUp("Золочів", in: "Kharkiv Oblast, UA")
    #expect(ranked.count == 2)
    #expect(ranked[0].reasons.contains(.homeRegion))
    #expect(ranked[0].confidence > ranked[1].confidence)
    #expect(ranked.map(\.confidence).reduce(0, +) <= 1)
  }

  @Test("are looked up in the document that the words stand in")
  func document() throws {
    let text = "Львівщина: пожежа у Золочеві після удару"
    let ranked = try Self.gazetteer.get().lookUp("Золочеві", text: text)
    #expect(ranked.first?.place.region == "Lviv Oblast")
  }

  @Test(
    "of a publisher's home are the area of that name", arguments: ["Rostov Oblast, RU", "Kharkiv, UA", "Tatarstan, RU"])
  func home(area: String) throws {
    let gazetteer = try Self.gazetteer.get()
    let place = try #require(gazetteer.region(home: area))
    #expect(area.hasPrefix(gazetteer[place].name))
  }

  @Test("under a heading lie in its unit, whatever larger namesake there is")
  func heading() throws {
    let text = "Львівщина.\nУдар по Золочеву, пожежа.\nХарківщина.\nУ Золочеві поранений чоловік."
    let found = try Self.gazetteer.get().mentions(in: TokenizedText(text), home: nil)
    #expect(found.map(\.best.place.region) == ["Lviv Oblast", "Lviv Oblast", "Kharkiv Oblast", "Kharkiv Oblast"])
  }

  @Test("of a region's and a city's district are the city's where a city's word follows")
  func cityDistricts() throws {
    let found = try Self.gazetteer.get().mentions(in: TokenizedText("над Дзержинским районом города"), home: nil)
    #expect(found.first?.best.place.name == "Dzerzhinsky District, Volgograd")
  }

  @Test("elsewhere give way to a place that only the text names, in the unit that it names")
  func outside() throws {
    let found = try Self.gazetteer.get().mentions(in: TokenizedText("в селе Свет Курской области"), home: nil)
    let best = try #require(found.first?.best)
    #expect(best.id == nil)
    #expect(best.place.region == "Kursk Oblast")
    #expect(best.reasons == [.namedInTextOnly])
  }
}
