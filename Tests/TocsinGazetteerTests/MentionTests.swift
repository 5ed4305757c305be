import Testing
import TocsinGazetteer
import TocsinLanguage
import TocsinModel

@Suite("Mentions of places")
struct MentionTests {
  private static let gazetteer = Result { try FixtureTables.gazetteer() }

  private func mentions(_ text: String, home: String? = nil) throws -> [PlaceMention] {
    try Self.gazetteer.get().mentions(in: TokenizedText(text), home: home)
  }

  @Test(
    "are found in their case forms, with their level words",
    arguments: [
      ("Над Белгородом сбиты дроны", "Белгородом", "Belgorod", PlaceLevel.settlement),
      ("над Белгородской областью", "Белгородской областью", "Belgorod Oblast", .region),
      ("в Чертковском районе", "Чертковском районе", "Chertkovsky District", .district),
      ("у Харкові вибухи", "Харкові", "Kharkiv", .settlement),
      ("на Харківщині тривога", "Харківщині", "Kharkiv Oblast", .region),
      ("in Kharkiv region", "Kharkiv region", "Kharkiv Oblast", .region),
      ("in Kharkov", "Kharkov", "Kharkiv", .settlement),
      ("the town of Nikopol", "town of Nikopol", "Nikopol", .settlement),
      ("у Нікопольському районі", "Нікопольському районі", "Nikopol Raion", .district),
      ("Марганецька громада", "Марганецька громада", "Marhanets Hromada", .district),
      ("в Татарстане", "Татарстане", "Tatarstan", .region), ("над Чёрным морем", "Чёрным морем", "Black Sea", .water),
      ("в Новой Таволжанке", "Новой Таволжанке", "Novaya Tavolzhanka", .settlement),
      ("из Валуек", "Валуек", "Valuyki", .settlement), ("у Кривому Розі", "Кривому Розі", "Kryvyi Rih", .settlement),
      ("на столицю летять", "столицю", "Kyiv", .settlement),
    ])
  func forms(text: String, said: String, name: String, level: PlaceLevel) throws {
    let found = try mentions(text)
    let mention = try #require(found.first, "nothing in \(text)")
    #expect(mention.best.place.said == said)
    #expect(mention.best.place.name == name)
    #expect(mention.best.place.level == level)
  }

  @Test("of a bare adjective share the level word of their list")
  func lists() throws {
    let russian = try mentions("в Чертковском, Шолоховском и Боковском районах", home: "Rostov Oblast, RU")
    #expect(russian.map(\.best.place.name) == ["Chertkovsky District", "Sholokhovsky District", "Bokovsky District"])
    #expect(russian.last?.best.place.said == "Боковском районах")
    let ukrainian = try mentions("Сумська, Харківська та Полтавська області")
    #expect(ukrainian.map(\.best.place.name) == ["Sumy Oblast", "Kharkiv Oblast", "Poltava Oblast"])
    let english = try mentions("drones over the Sumy, Kharkiv and Dnipropetrovsk regions")
    #expect(english.map(\.level) == [.region, .region, .region])
  }

  @Test("of a bare adjective without a level word are none")
  func bare() throws {
    #expect(try mentions("Чертковский сказал").isEmpty)
  }

  @Test("in an ellipsis take the level word of the sentence")
  func ellipsis() throws {
    let found = try mentions("Над Белгородской областью сбили 14, над Курской и Калужской по одному")
    #expect(found.map(\.best.place.name) == ["Belgorod Oblast", "Kursk Oblast", "Kaluga Oblast"])
  }

  @Test("misspelt in a list of districts are found among those of the region named")
  func misspelt() throws {
    let text = """
      On the same night, the Rostov Oblast faced a barrage of attacks, with UAVs intercepted in several districts, \
      including Chertkovskoye, Sholkhovskoye, Boksskoye, Millerovskoye, and Verhnedonneskoye.
      """
    let names = try mentions(text).dropFirst().map(\.best.place.name)
    #expect(
      names == [
        "Chertkovsky District", "Sholokhovsky District", "Bokovsky District", "Millerovsky District",
        "Verkhnedonskoy District",
      ])
  }

  @Test("of a city district take in the city behind it, misspelt or not, and streets follow it")
  func cityDistrict() throws {
    let text =
      "The Volgograd Region was hit. In the Tractor Factory District of Volga, debris fell onto Lodygina Street."
    let found = try mentions(text).dropFirst()
    #expect(found.map(\.best.place.said) == ["Tractor Factory District of Volga", "Lodygina Street"])
    #expect(found.map(\.best.place.name) == ["Traktorozavodsky District, Volgograd", "Lodygina Street, Volgograd"])
    #expect(found.last?.best.place.region == "Volgograd Oblast")
  }

  @Test("of a street without a settlement are none: no capital is guessed")
  func streetAlone() throws {
    #expect(try mentions("на улице Лодыгина", home: "Volgograd Oblast, RU").isEmpty)
  }

  @Test("of airports lead from the city to the airport that serves it")
  func airports() throws {
    let found = try mentions("аэропорт Волгограда закрыт")
    #expect(found.first?.best.place.name == "Volgograd International Airport")
  }

  @Test("are not people, offices or everyday words")
  func noPlaces() throws {
    #expect(try mentions("Свет вернут позже", home: "Belgorod Oblast, RU").isEmpty)
    #expect(try mentions("губернатор Гладков сообщил").isEmpty)
  }
}
