import Foundation
import Testing
import TocsinModel

@testable import TocsinGazetteer

@Suite("Outlines against the gazetteer's own places")
struct BoundaryPlaceTests {
  /// The places of the fact tables of the detailed countries, by key, without compiling them.
  private static let rows = Result {
    let countries = ["ru", "ua", "by", "md", "pl", "ro", "lt", "lv", "ee"]
    var rows: [String: [String]] = [:]
    for country in countries {
      let file = BoundaryFixtures.data.appending(path: "gazetteer/\(country).tsv")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if fields.count > 12 { rows[fields[0]] = fields }
      }
    }
    return rows
  }

  private static func point(_ row: [String]) -> Coordinate? {
    guard let latitude = Double(row[7]), let longitude = Double(row[8]) else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// Seats that lie in another region, and why.
  private static let elsewhere = [
    "iso:RU-LEN": "governed from Saint Petersburg", "iso:RU-MOS": "governed from Moscow",
    "iso:UA-32": "governed from Kyiv",
    "iso:RU-KK": "Natural Earth draws the border west of Abakan",
  ]

  @Test(
    "every capital of Russia and Ukraine lies in its region, or at most 10 km off a coast", arguments: ["RU", "UA"])
  func capitals(country: String) throws {
    let rows = try Self.rows.get()
    let boundaries = try BoundaryFixtures.builtIn.get()
    let regions = rows.values.filter { $0[1] == "region" && $0[6] == country && Self.elsewhere[$0[0]] == nil }
    #expect(regions.count >= 23)
    for region in regions.sorted(by: { $0[0] < $1[0] }) {
      let seat = region[12].split(separator: ";").first { $0.hasPrefix("seat=") }?.dropFirst(5)
      let point = try #require(seat.flatMap { rows[String($0)] }.flatMap(Self.point), "\(region[0]) has no seat")
      let answer = try #require(boundaries.region(at: point), "\(region[0])")
      #expect(answer.region.key == region[0], "\(region[3])")
      if case .nearest(let metres) = answer.standing { #expect(metres < 10_000, "\(region[3])") }
    }
  }

  @Test("no settlement is given to another country")
  func countries() throws {
    let boundaries = try BoundaryFixtures.builtIn.get()
    var told = 0
    for row in try Self.rows.get().values where row[1] == "settlement" && row[0].hasPrefix("gn:") {
      guard let point = Self.point(row), let country = boundaries.region(at: point)?.country else { continue }
      told += 1
      #expect(country == row[6], "\(row[0]) \(row[3]) \(row[7]),\(row[8])")
    }
    #expect(told > 20_000)
  }
}
