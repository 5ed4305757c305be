import TocsinLanguage
import TocsinModel

@testable import TocsinGazetteer

/// Reads a packed gazetteer in every way that the program does.
enum FuzzPackReader {
  /// What became of the bytes.
  enum Outcome { case refused, read }

  static func read(_ bytes: [UInt8], seed: UInt64) -> Outcome {
    guard let gazetteer = try? Gazetteer(PackBytes(copying: bytes), path: "fuzzed") else { return .refused }
    var random = FuzzRandom(seed: ~seed)
    entries(gazetteer, &random)
    names(gazetteer)
    text(gazetteer, texts[random.below(texts.count)], home: homes[random.below(homes.count)])
    try? gazetteer.verify()
    return .read
  }

  private static func entries(_ gazetteer: Gazetteer, _ random: inout FuzzRandom) {
    let edges: [UInt32] = [0, 1, UInt32(clamping: gazetteer.count), UInt32(clamping: gazetteer.count - 1), .max]
    let places = edges + (0..<24).map { _ in UInt32(random.below(gazetteer.count)) }
    for place in places.map(PlaceID.init(index:)) {
      let entry = gazetteer[place]
      _ = gazetteer.place(key: entry.key)
      _ = gazetteer.place(place, said: "")
      _ = gazetteer.nameKeys(of: place)
      _ = gazetteer.airport(serving: place)
      for child in gazetteer.children(of: place).prefix(32) { _ = gazetteer.children(of: child) }
      _ = entry.parent.map { gazetteer[$0] }
      _ = entry.region.map { gazetteer[$0] }
    }
  }

  private static func names(_ gazetteer: Gazetteer) {
    for home in homes { _ = home.flatMap(gazetteer.region) }
    for said in ["Чертковский район", "Kharkiv", "Chertkovskyi", "Белгородом", "Ізюмі", "Усть-Донецкий"] {
      _ = gazetteer.matches(named: said)
      _ = gazetteer.lookUp(said, in: homes[0])
    }
    for key in ["iso:RU", "iso:RU-ROS", "gn:706483", "", "\u{10FFFF}"] { _ = gazetteer.place(key: key) }
  }

  private static func text(_ gazetteer: Gazetteer, _ text: String, home: String?) {
    let tokenized = TokenizedText(text)
    _ = gazetteer.names(in: tokenized)
    _ = gazetteer.mentions(in: tokenized, home: home)
  }

  private static let homes: [String?] = ["Rostov Oblast, RU", "Belgorod Oblast, RU", "Kharkiv Oblast, UA", nil]

  private static let texts = [
    "В Чертковском, Боковском и Шолоховском районах Ростовской области; в Таганроге на улице Чехова, х. Дуленков.",
    "Над Белгородом и Новой Таволжанкой сбиты БПЛА. В районах: Шебекинский, Валуйский, Грайворонский.",
    "Удар по Харкову та Чугуєву, Балаклійська громада, Ізюмський район, вулиця Сумська. У столиці тихо.",
    "Drones over Verhnedonneskoye, Boksskoye and Milerovsky districts, the village of Pritsepilovka, Rostov Region.",
    "Аэропорты Волгограда, Таганрога и Белгорода; Миллеровский и Тарасовский р-ны, Усть-Донецкий район, Матвеев-Курган.",
  ]
}
