import BenchSupport
import Foundation
import TocsinModel

@testable import TocsinGazetteer

/// The regions that raids are made up over, with their districts and settlements, from the gazetteer's tables.
struct World {
  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Where regions and templates stand, in the project's folder.
  static let folder = "Benchmarks/Raids"

  let regions: [Region]
  /// Each region as often as its weight says.
  private let draw: [Int]

  init(project: URL) throws {
    let tables = try TableSet(resources: project.appending(path: "Data"))
    let places = PlaceTables(rows: try tables.rows())
    var regions: [Region] = []
    var draw: [Int] = []
    try TSVFile(project.appending(path: Self.folder + "/regions.tsv")).forEachRow { fields, line in
      guard fields.count > 2, let weight = Int(fields[1]), let hours = Int32(fields[2]),
        let region = places.region(String(fields[0]), offsetSeconds: hours * 3_600)
      else { throw Failure(description: "regions.tsv:\(line): no region with districts and settlements") }
      draw += Array(repeating: regions.count, count: weight)
      regions.append(region)
    }
    (self.regions, self.draw) = (regions, draw)
  }

  /// Different regions, those with more weight more often, in the table's order.
  func some(_ count: Int, _ random: inout SeededRandom) -> [Region] {
    var chosen = Set<Int>()
    while chosen.count < min(count, regions.count) { chosen.insert(draw[random.below(draw.count)]) }
    return chosen.sorted().map { regions[$0] }
  }
}
