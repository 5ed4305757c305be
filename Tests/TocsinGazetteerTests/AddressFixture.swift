import Foundation
import TocsinLanguage
import TocsinModel

@testable import TocsinGazetteer

/// A few streets and houses of the fixture's cities, as an import would have them.
enum AddressFixture {
  /// settlement | name | Latin name | further names | latitude, longitude of its ends
  private static let streets = """
    gn:578072|улица Ленина|Lenina Street||50.600,36.580|50.602,36.590
    gn:578072|проспект Ленина|||50.610,36.600|50.612,36.601
    gn:578072|Преображенская улица|Preobrazhenskaya Street|улица Коммунистическая|50.595,36.585|50.597,36.595
    gn:578072|улица Академика Королёва|||50.620,36.600|50.621,36.602
    gn:578072|2-й Карьерный переулок|||50.630,36.600|50.631,36.602
    gn:578072|Набережная улица|||50.640,36.600|50.641,36.602
    gn:578072|улица 50 лет Октября|||50.650,36.600|50.651,36.602
    gn:472757|улица Ленина|||48.700,44.510|48.702,44.512
    gn:703448|Бориспільська вулиця|Boryspilska Street|Бориспольская улица|50.420,30.660|50.422,30.670
    gn:703448|проспект Перемоги|Peremohy Avenue||50.450,30.450|50.452,30.460
    """

  /// settlement | street | number | latitude, longitude
  private static let houses = """
    gn:578072|улица Ленина|15А с2|50.6001,36.5801
    gn:578072|улица Ленина|15А с1|50.6002,36.5803
    gn:578072|улица Ленина|12|50.6004,36.5810
    gn:578072|улица Ленина|13|50.6006,36.5820
    gn:578072|улица Ленина|12 к3|50.6005,36.5812
    gn:578072|Преображенская улица|9/11|50.5960,36.5900
    gn:578072|Преображенская улица|7Б|50.5961,36.5905
    gn:703448|Бориспільська вулиця|4Д|50.4210,30.6650
    """

  /// The bytes of the file that the writer makes.
  static func bytes(_ gazetteer: Gazetteer) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-addresses-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var writer = try AddressPackWriter(folder: folder, names: StreetNames(gazetteer), memoryLimit: 4_096)
    for fields in rows(houses) {
      for number in HouseNumber.all(fields[2]) {
        _ = try writer.addHouse(
          number, street: fields[1], settlement: fields[0], box: AddressBox(try coordinate(fields[3])))
      }
    }
    for fields in rows(streets) {
      var box = AddressBox(try coordinate(fields[4]))
      box.extend(to: try coordinate(fields[5]))
      _ = try writer.addStreet(
        fields[1], latin: fields[2].isEmpty ? nil : fields[2], further: fields[3].isEmpty ? [] : [fields[3]],
        settlement: fields[0], box: box)
    }
    let url = folder.appending(path: "fixture.addresses")
    _ = try writer.write(to: url)
    return [UInt8](try Data(contentsOf: url))
  }

  /// The fixture's gazetteer with its streets and houses.
  static func gazetteer() throws -> Gazetteer {
    var gazetteer = try FixtureTables.gazetteer()
    gazetteer.addresses = [try AddressPack(bytes(gazetteer), path: "fixture")]
    return gazetteer
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private struct NoCoordinate: Error {}

  private static func coordinate(_ text: String) throws -> Coordinate {
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 2 else { throw NoCoordinate() }
    return Coordinate(latitude: numbers[0], longitude: numbers[1])
  }
}
