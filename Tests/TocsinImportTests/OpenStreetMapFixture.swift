import Foundation
import TocsinGazetteer

@testable import TocsinImport

/// A resource folder with two cities, and small extracts that osmium makes of text.
struct OpenStreetMapFixture: ~Copyable {
  let folder: URL
  let resources: URL

  /// A real extract of Moscow's middle; only where the sample lies beside the project.
  static var moscow: URL? {
    let url = project.deletingLastPathComponent().appending(path: "shared/data/moscow-centre.osm.pbf")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  static var hasOsmium: Bool { (try? Osmium(file: "")) != nil }

  private static var project: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  private static let tables = """
    id\tlevel\ttype\tname\tnative\tparent\tcountry\tlat\tlon\tradius_m\tpopulation\tnames\tcodes\tsource
    iso:RU\tcountry\tcountry\tRussia\tРоссия\t\tRU\t55.75\t37.62\t\t\tru:Россия\tseat=gn:524901\tfixture
    iso:RU-MOW\tregion\tcity_region\tMoscow\tМосква\tiso:RU\tRU\t55.75\t37.62\t\t\t\tseat=gn:524901\tfixture
    iso:RU-BEL\tregion\toblast\tBelgorod Oblast\tБелгородская область\tiso:RU\tRU\t50.6\t36.6\t\t\t\t\tfixture
    gn:524901\tsettlement\tcity\tMoscow\tМосква\tiso:RU-MOW\tRU\t55.75204\t37.61781\t15000\t10381222\t\t\tfixture
    gn:578072\tsettlement\tcity\tBelgorod\tБелгород\tiso:RU-BEL\tRU\t50.61\t36.58\t8000\t345289\t\t\tfixture
    cur:karat\tsite\tplant\tKnown Plant, Belgorod\tИзвестный завод\tgn:578072\tRU\t50.61\t36.58\t500\t\t\t\tfixture

    """

  /// Two streets, a lane of nowhere, houses as points and outlines, sites of three sorts.
  static let belgorod = """
    n1 v1 dV x36.580 y50.600
    n2 v1 dV x36.590 y50.602
    n3 v1 dV x36.5801 y50.6001 Taddr:housenumber=15А%20%с2,addr:street=улица%20%Ленина
    n4 v1 dV x36.5810 y50.6004 Taddr:housenumber=12;12Б,addr:street=улица%20%Ленина
    n5 v1 dV x36.5820 y50.6006 Taddr:housenumber=б/н,addr:street=улица%20%Ленина
    n6 v1 dV x10.0 y10.0
    n7 v1 dV x10.1 y10.1
    n8 v1 dV x36.60 y50.61 Tname=Весна,shop=mall
    n9 v1 dV x36.61 y50.62 Tname=Известный%20%завод,man_made=works
    n10 v1 dV x36.62 y50.60 Tname=Лесная,railway=station,name:uk=Лісова,old_name=Полевая
    n11 v1 dV x36.5830 y50.6000
    n12 v1 dV x36.5834 y50.6000
    n13 v1 dV x36.5834 y50.6002
    n14 v1 dV x36.5830 y50.6002
    w1 v1 dV Thighway=residential,name=улица%20%Ленина,name:en=Lenina%20%Street Nn1,n2
    w2 v1 dV Thighway=residential,name=Белгородская%20%улица,name:uk=Білгородська%20%вулиця Nn2,n3
    w3 v1 dV Thighway=residential,name=Далёкая%20%улица Nn6,n7
    w4 v1 dV Tbuilding=yes,addr:housenumber=40,addr:street=улица%20%Ленина,addr:city=Белгород Nn11,n12,n13,n14,n11
    w5 v1 dV Tlanduse=industrial,name=Белгородский%20%мясокомбинат Nn11,n12,n13,n11

    """

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-osm-\(UUID().uuidString)")
    resources = folder.appending(path: "Data")
    let tables = resources.appending(path: "gazetteer")
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: resources.appending(path: "lexicon"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.project.appending(path: "Data/lexicon/toponyms"),
      to: resources.appending(path: "lexicon/toponyms"))
    try Data(Self.tables.utf8).write(to: tables.appending(path: "places.tsv"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var imports: URL { resources.appending(path: "imports") }

  /// The names of the files that an import left.
  var importedFiles: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: imports.path)) ?? []).sorted()
  }

  func gazetteer() throws -> Gazetteer { try Gazetteer.load(resources: resources).gazetteer }

  /// An extract with the objects of a text in OPL.
  func extract(_ opl: String, name: String = "extract") throws -> URL {
    let text = folder.appending(path: "\(name).opl")
    let file = folder.appending(path: "\(name).osm.pbf")
    try Data(opl.utf8).write(to: text)
    try Osmium(file: text.path).run(["cat", text.path, "-f", "pbf", "-o", file.path, "-O"])
    return file
  }

  func run(_ file: URL, name: String = "test") throws -> OpenStreetMapImport.Summary {
    try OpenStreetMapImport(gazetteer: gazetteer(), resources: resources).run(file, name: name)
  }
}
