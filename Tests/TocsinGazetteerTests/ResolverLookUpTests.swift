import Testing
import TocsinGazetteer
import TocsinModel

@Suite("Words known to name a place of a document")
struct ResolverLookUpTests {
  private static let gazetteer = Result { try FixtureTables.gazetteer() }

  private func best(_ said: String, _ text: String, home: String? = nil) throws -> RankedPlace {
    try #require(Self.gazetteer.get().lookUp(said, in: home, text: text).first, "nothing for «\(said)» in \(text)")
  }

  @Test(
    "and are common nouns stand for what the text or the home names",
    arguments: [
      ("региону", "Над Белгородом сбит дрон, по региону ещё три", nil, "Belgorod Oblast"),
      ("области", "ПВО работала в области", "Rostov Oblast, RU", "Rostov Oblast"),
      ("області", "ППО працювала в області", "Kharkiv Oblast, UA", "Kharkiv Oblast"),
      ("the city", "Drones flew at Kharkiv; two hit the city centre.", nil, "Kharkiv"),
      ("городу", "Налёт на Волгоград. По городу выпустили семь БПЛА", nil, "Volgograd"),
      ("районі", "Нікополь під вогнем, у районі двоє поранених", nil, "Nikopol Raion"),
      ("the country", "An alert in Kharkiv and in Nikopol, then across the country", nil, "Ukraine"),
      ("аэропорту", "Волгоград: ограничения в аэропорту сняты", nil, "Volgograd International Airport"),
      ("моря", "Дроны над Чёрным морем; у моря взрывы", nil, "Black Sea"),
      ("російська", "Так звітує російська ППО", nil, "Russia"),
    ] as [(String, String, String?, String)])
  func nouns(said: String, text: String, home: String?, name: String) throws {
    #expect(try best(said, text, home: home).place.name == name)
  }

  @Test("and are empty stand for the home")
  func home() throws {
    #expect(try best("", "Отбой опасности", home: "Rostov Oblast, RU").place.name == "Rostov Oblast")
  }

  @Test(
    "that no table holds get the coordinate and radius of what they lie in",
    arguments: [
      (
        "School No. 55", "In Volgograd a shelter is open at School No. 55.", "School No. 55, Volgograd", PlaceLevel.site
      ),
      ("ЖК «Аврора»", "В Волгограде дрон попал в ЖК «Аврора»", "ZhK «Avrora», Volgograd", .site),
      ("Semigory", "Volgograd was hit again, Semigory worst of all", "Semigory, Volgograd", .cityDistrict),
      ("Тестовое", "В Чертковском районе, в селе Тестовое, сгорел дом", "Testovoe", .settlement),
    ])
  func namedInTextOnly(said: String, text: String, name: String, level: PlaceLevel) throws {
    let ranked = try best(said, text)
    #expect(ranked.id == nil)
    #expect(ranked.place.name == name)
    #expect(ranked.place.level == level)
    #expect(ranked.reasons == [.namedInTextOnly])
    #expect(ranked.confidence < 0.8)
  }

  @Test("are read where they stand alone before where a longer name holds them")
  func standing() throws {
    let text = "Volgograd Region was attacked. Debris fell in Volgograd."
    #expect(try best("Volgograd", text).place.level == .settlement)
    #expect(try best("Volgograd Region", text).place.level == .region)
  }

  @Test("and are streets of a list lie in the settlement named")
  func streets() throws {
    let text = "В Волгограде обломки упали на улицах Чехова и Промышленной, на Комсомольской выбиты окна"
    #expect(try best("Промышленной", text).place.name == "Promyshlennaya Street, Volgograd")
    #expect(try best("Комсомольской", text).place.name == "Komsomolskaya Street, Volgograd")
  }

  @Test("in the Russian spelling of a Ukrainian name are sought in the regions of the document")
  func skeleton() throws {
    #expect(try best("Золочиве", "Взрывы в Золочиве", home: "Kharkiv Oblast, UA").place.region == "Kharkiv Oblast")
  }
}
