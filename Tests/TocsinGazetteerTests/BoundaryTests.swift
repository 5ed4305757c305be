import Foundation
import Testing
import TocsinModel

@testable import TocsinGazetteer

@Suite("Outlines of regions")
struct BoundaryTests {
  private func region(_ latitude: Double, _ longitude: Double) throws -> RegionAnswer? {
    try BoundaryFixtures.builtIn.get().region(at: Coordinate(latitude: latitude, longitude: longitude))
  }

  @Test(
    "hold what lies in them",
    arguments: [
      ("iso:RU-BEL", 50.6, 36.58), ("iso:UA-63", 49.98, 36.25), ("iso:RU-MOW", 55.75, 37.62),
      ("iso:RU-MOS", 56.31, 38.13), ("iso:UA-30", 50.45, 30.52), ("iso:UA-32", 49.8, 30.11),
      ("iso:RU-KR", 61.79, 34.35), ("iso:RU-MUR", 68.97, 33.08), ("iso:RU-MUR", 67.15, 32.41),
      ("iso:RU-ARK", 65.03, 35.72), ("iso:MD-SN", 46.84, 29.63), ("iso:MD-SN", 47.766, 29.0),
      ("iso:RU-SA", 62.03, 129.73),
    ])
  func inside(key: String, latitude: Double, longitude: Double) throws {
    let answer = try #require(try region(latitude, longitude))
    #expect(answer.region.key == key)
    #expect(answer.isInside)
  }

  @Test("give Crimea and Sevastopol to Ukraine", arguments: [("iso:UA-43", 44.95, 34.1), ("iso:UA-40", 44.6, 33.52)])
  func crimea(key: String, latitude: Double, longitude: Double) throws {
    let answer = try #require(try region(latitude, longitude))
    #expect(answer.region.key == key)
    #expect(answer.country == "UA")
  }

  @Test(
    "take a point off the coast to the nearest region",
    arguments: [
      ("iso:UA-65", 46.09, 32.9), ("iso:RU-SPE", 59.99, 29.77), ("iso:UA-51", 45.255, 30.204),
      ("iso:RU-CHU", 64.73, 177.5), ("iso:UA-51", 46.45, 30.83), ("iso:RU-KDA", 44.7, 37.72),
    ])
  func nearest(key: String, latitude: Double, longitude: Double) throws {
    let answer = try #require(try region(latitude, longitude))
    #expect(answer.region.key == key)
    if case .nearest(let metres) = answer.standing { #expect(metres < Boundaries.nearestLimitMetres) }
  }

  @Test(
    "tell no country of a village at the border",
    arguments: [
      ("Zhuravlyovka", 50.28, 36.36), ("Plauru", 45.33, 28.85), ("Milove", 49.37, 40.13), ("Cobasna", 47.79, 29.2),
      ("Tyotkino", 51.28, 34.28), ("Hoptivka", 50.2836, 36.268), ("Strilecha", 50.301, 36.399),
      ("Snake Island", 45.255, 30.204),
      ("Ruhnu", 57.8, 23.25),
    ])
  func borderVillage(name: String, latitude: Double, longitude: Double) throws {
    let answer = try #require(try region(latitude, longitude))
    #expect(answer.country == nil, "\(name): \(answer)")
    #expect(answer.otherCountry != nil)
  }

  @Test("know nothing of open sea, of foreign land and of what is not on the earth")
  func nothing() throws {
    #expect(try region(43.5, 34.0) == nil)
    #expect(try region(51.16, 71.4) == nil)
    for bad in [Double.nan, .infinity, -.infinity, 91, 1e300] {
      #expect(try region(bad, 30) == nil)
      #expect(try region(50, bad * 2) == nil)
    }
  }

  @Test("state how far the border lies")
  func border() throws {
    let two = BoundaryFixtures.collection([
      BoundaryFixtures.feature("iso:UA-01", "UA", [BoundaryFixtures.square(30, 50, 1)]),
      BoundaryFixtures.feature("iso:RU-01", "RU", [BoundaryFixtures.square(31, 50, 1)]),
    ])
    let answer = try #require(
      try BoundaryFixtures.boundaries(two).region(at: Coordinate(latitude: 50.5, longitude: 30.9)))
    guard case .inside(let metres) = answer.standing else { return #expect(Bool(false)) }
    #expect(abs(metres - 7_073) < 10)
    #expect(answer.country == "UA")
    let near = try BoundaryFixtures.boundaries(two).region(at: Coordinate(latitude: 50.5, longitude: 30.95))
    #expect(near?.country == nil)
    #expect(near?.otherCountry == "RU")
  }

  @Test("leave holes out, and take the smallest of several")
  func holes() throws {
    let text = BoundaryFixtures.collection([
      BoundaryFixtures.feature(
        "iso:UA-01", "UA", [BoundaryFixtures.square(30, 50, 3), BoundaryFixtures.square(31, 51, 0.5)]),
      BoundaryFixtures.feature("iso:UA-02", "UA", [BoundaryFixtures.square(31.1, 51.1, 0.3)]),
      BoundaryFixtures.feature("iso:UA-03", "UA", [BoundaryFixtures.square(32, 52, 0.3)]),
    ])
    let boundaries = try BoundaryFixtures.boundaries(text)
    func key(_ x: Double, _ y: Double) -> String? {
      boundaries.region(at: Coordinate(latitude: y, longitude: x))?.region.key
    }
    #expect(key(30.5, 50.5) == "iso:UA-01")
    #expect(key(31.2, 51.2) == "iso:UA-02")
    #expect(key(32.1, 52.1) == "iso:UA-03")
    #expect(boundaries.region(at: Coordinate(latitude: 51.05, longitude: 31.05))?.isInside == false)
  }

  @Test("take an imported outline before the built-in one of the same unit")
  func preference() throws {
    let old = BoundaryFixtures.collection([
      BoundaryFixtures.feature("iso:UA-01", "UA", [BoundaryFixtures.square(30, 50, 1)])
    ])
    let new = BoundaryFixtures.collection([
      BoundaryFixtures.feature("iso:UA-01", "UA", [BoundaryFixtures.square(32, 50, 1)]),
      BoundaryFixtures.feature(
        "katotth:1", "UA", [BoundaryFixtures.square(32, 50, 0.5)], more: ",\"level\":\"district\""),
    ])
    let boundaries = try BoundaryFixtures.withFile(old) { first in
      try BoundaryFixtures.withFile(new) { try Boundaries(contentsOf: [first, $0]) }
    }
    let point = Coordinate(latitude: 50.25, longitude: 32.25)
    #expect(boundaries.region(at: point)?.isInside == true)
    #expect(boundaries.district(at: point)?.key == "katotth:1")
    #expect(boundaries.region(at: Coordinate(latitude: 50.5, longitude: 30.5))?.isInside != true)
    let district = try #require(boundaries.unit(key: "katotth:1"))
    #expect(abs(Double(district.radiusMetres) - 25_000) < 3_000)
    #expect(district.box?.southWest == Coordinate(latitude: 50, longitude: 32))
  }
}
