import Foundation
import TocsinGazetteer
import TocsinLanguage
import TocsinModel

/// A small gazetteer of real places, in the columns of the fact tables.
enum FixtureTables {
  private static let header =
    "id\tlevel\ttype\tname\tnative\tparent\tcountry\tlat\tlon\tradius_m\tpopulation\tnames\tcodes\tsource"

  /// id | level | type | name | native | parent | country | lat | lon | population | names | codes
  static let rows = """
    iso:RU|country|country|Russia|Россия||RU|55.75|37.62||ru:Россия;en:Russia;uk:Росія|seat=gn:524901
    iso:UA|country|country|Ukraine|Україна||UA|50.45|30.52||ru:Украина;en:Ukraine|seat=gn:703448
    iso:RU-ROS|region|oblast|Rostov Oblast|Ростовская область|iso:RU|RU|47.22|39.71||en:Rostov Region;uk:Ростовська область|
    iso:RU-VGG|region|oblast|Volgograd Oblast|Волгоградская область|iso:RU|RU|48.72|44.5||en:Volgograd Region|
    iso:RU-BEL|region|oblast|Belgorod Oblast|Белгородская область|iso:RU|RU|50.6|36.6||en:Belgorod Region|
    iso:RU-KRS|region|oblast|Kursk Oblast|Курская область|iso:RU|RU|51.73|36.19||en:Kursk Region|
    iso:RU-KLU|region|oblast|Kaluga Oblast|Калужская область|iso:RU|RU|54.53|36.28||en:Kaluga Region|
    iso:RU-TA|region|republic|Tatarstan|Республика Татарстан|iso:RU|RU|55.79|49.12||ru~coll:Татария|
    iso:RU-NGR|region|oblast|Nizhny Novgorod Oblast|Нижегородская область|iso:RU|RU|56.33|44.0|||
    iso:UA-63|region|oblast|Kharkiv Oblast|Харківська область|iso:UA|UA|49.98|36.25||uk~coll:Харківщина;ru:Харьковская область;en:Kharkiv Region|
    iso:UA-46|region|oblast|Lviv Oblast|Львівська область|iso:UA|UA|49.84|24.03||uk~coll:Львівщина;en:Lviv Region|
    iso:UA-12|region|oblast|Dnipropetrovsk Oblast|Дніпропетровська область|iso:UA|UA|48.46|35.05||en:Dnipropetrovsk Region|
    iso:UA-59|region|oblast|Sumy Oblast|Сумська область|iso:UA|UA|50.91|34.8||uk~coll:Сумщина|
    iso:UA-53|region|oblast|Poltava Oblast|Полтавська область|iso:UA|UA|49.59|34.55||uk~coll:Полтавщина|
    gn:1|district|municipal_district|Chertkovsky District|Чертковский район|iso:RU-ROS|RU|49.38|40.15||ru~adj:Чертковский|
    gn:2|district|municipal_district|Sholokhovsky District|Шолоховский район|iso:RU-ROS|RU|49.63|41.72||ru~adj:Шолоховский|
    gn:3|district|municipal_district|Bokovsky District|Боковский район|iso:RU-ROS|RU|49.23|41.83||ru~adj:Боковский|
    gn:4|district|municipal_district|Millerovsky District|Миллеровский район|iso:RU-ROS|RU|48.92|40.39||ru~adj:Миллеровский|
    gn:5|district|municipal_district|Verkhnedonskoy District|Верхнедонской район|iso:RU-ROS|RU|49.8|41.15||ru~adj:Верхнедонской|
    gn:6|district|municipal_district|Dzerzhinsky District|Дзержинский район|iso:RU-KLU|RU|54.85|35.9||ru~adj:Дзержинский|
    gn:7|city_district|district|Dzerzhinsky District, Volgograd|Дзержинский район|gn:472757|RU|48.74|44.5||ru~adj:Дзержинский|
    gn:8|city_district|district|Traktorozavodsky District, Volgograd|Тракторозаводский район|gn:472757|RU|48.8|44.6||ru~adj:Тракторозаводский;en:Tractor Factory District|
    gn:9|district|raion|Nikopol Raion|Нікопольський район|iso:UA-12|UA|47.57|34.39||uk~adj:Нікопольський|seat=gn:700051
    gn:10|district|hromada|Marhanets Hromada|Марганецька громада|gn:9|UA|47.64|34.63||uk~adj:Марганецька|
    gn:472757|settlement|city|Volgograd|Волгоград|iso:RU-VGG|RU|48.72|44.5|1011417|uk:Волгоград|
    gn:578072|settlement|city|Belgorod|Белгород|iso:RU-BEL|RU|50.61|36.58|345289|uk:Бєлгород|
    gn:706483|settlement|city|Kharkiv|Харків|iso:UA-63|UA|49.98|36.25|1433886|ru:Харьков;en:Kharkov|
    gn:524901|settlement|city|Moscow|Москва|iso:RU|RU|55.75|37.62|10381222|uk:Москва|
    gn:703448|settlement|city|Kyiv|Київ|iso:UA|UA|50.45|30.52|2797553|ru:Киев;en:Kiev|
    gn:700051|settlement|city|Nikopol|Нікополь|gn:9|UA|47.57|34.39|105160|ru:Никополь|
    gn:11|settlement|town|Zolochiv|Золочів|iso:UA-63|UA|50.28|35.98|8192|ru:Золочев|
    gn:12|settlement|town|Zolochiv|Золочів|iso:UA-46|UA|49.81|24.9|24269|ru:Золочев|
    gn:13|settlement|settlement|Oktyabrsky|Октябрьский|iso:RU-BEL|RU|50.45|36.35|6800||
    gn:14|settlement|settlement|Oktyabrsky|Октябрьский|iso:RU-VGG|RU|47.97|43.63|6200||
    gn:15|settlement|village|Novaya Tavolzhanka|Новая Таволжанка|iso:RU-BEL|RU|50.35|36.83|5600||
    gn:16|settlement|town|Valuyki|Валуйки|iso:RU-BEL|RU|50.21|38.1|35000||
    gn:17|settlement|city|Kryvyi Rih|Кривий Ріг|iso:UA-12|UA|47.91|33.39|652137|ru:Кривой Рог|
    gn:18|settlement|village|Svet|Свет|iso:RU-BEL|RU|50.3|36.9|120||
    gn:19|settlement|village|Krasnoye|Красное|iso:RU-KRS|RU|51.2|35.5||ru:Красное|
    gn:20|settlement|village|Krasnoye|Красное|iso:RU-KRS|RU|52.2|37.1||ru:Красное|
    cur:volga|water|river|Volga|Волга||RU|48.7|44.7||en:Volga River|
    cur:black-sea|water|sea|Black Sea|Чорне море|||43|34||ru:Чёрное море|
    cur:urwa|site|airport|Volgograd International Airport|Аэропорт Волгоград|gn:472757|RU|48.78|44.35||ru:Гумрак|serves=gn:472757
    """

  /// Writes tables and lexicon to a new folder and compiles them.
  static func gazetteer() throws -> Gazetteer {
    try withResources { try Gazetteer.load(resources: $0).gazetteer }
  }

  /// Runs `body` on a resource folder with the fixture tables and the project's own lexicon.
  static func withResources<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-gazetteer-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = folder.appending(path: "gazetteer")
    let lexicon = folder.appending(path: "lexicon/toponyms")
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: folder.appending(path: "lexicon"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: projectLexicon, to: lexicon)
    try Data(table.utf8).write(to: tables.appending(path: "places.tsv"))
    return try body(folder)
  }

  /// The project's table of exceptions.
  static var exceptions: URL { projectLexicon.appending(path: "inflections.tsv") }

  private static var projectLexicon: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Data/lexicon/toponyms")
  }

  private static var table: String {
    let lines = rows.split(separator: "\n").map { line -> String in
      var fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      fields[0] = fields[0].trimmingCharacters(in: .whitespaces)
      fields[10] = fields[10].replacingOccurrences(of: ";", with: "|")
      fields.insert("", at: 9)
      return (fields + ["fixture"]).joined(separator: "\t")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }
}
