import Testing
import TocsinFusion
import TocsinModel

@Suite("Incidents in the air")
struct AirTests {
  @Test("what flew over one region in one night is one, whatever place of it is named")
  func joinsRegion() {
    var night = Night()
    night.report(1, Claim(kind: .sighting, places: [.town]))
    night.report(2, Claim(kind: .attack, places: [.region]))
    night.report(9, Claim(kind: .interception, count: .exactly(9), places: [.region], time: .night, source: .ministry))
    #expect(night.groups == [["1.0.0", "2.0.0", "3.0.0"]])
    #expect(night.incidents.first?.place.name == "Rostov Oblast")
  }

  @Test("two regions are two, and a country and a sea stand alone")
  func separatesAreas() {
    var night = Night()
    let other = Place.place("Voronezh Oblast", .region, region: "Voronezh Oblast")
    let sea = Place.place("Sea of Azov", .water, region: nil)
    let country = Place.place("Russia", .country, region: nil)
    night.report(9, Claim(kind: .interception, places: [.region, other, sea, country], time: .night))
    #expect(night.incidents.count == 4)
  }

  @Test("the next night is another wave, six hours without a claim between", arguments: [(5.9, 1), (6.1, 2)])
  func separatesWaves(gap: Double, count: Int) {
    var night = Night()
    night.report(8, Claim(kind: .interception, places: [.region], time: .hours(2, 4)))
    night.report(20, Claim(kind: .interception, places: [.region], time: .hours(4 + gap, 5 + gap)))
    #expect(night.incidents.count == count)
  }

  @Test("day claims do not chain two nights together")
  func cutsChains() {
    var night = Night()
    night.report(8, Claim(kind: .interception, places: [.region], time: .hours(-4, 8)))
    night.report(20, Claim(kind: .interception, places: [.region], time: .hours(8, 20)))
    night.report(32, Claim(kind: .interception, places: [.region], time: .hours(20, 32)))
    #expect(night.groups == [["1.0.0", "2.0.0"], ["3.0.0"]])
  }

  @Test("a window of a whole day joins the wave within it and bridges none")
  func placesDays() {
    var night = Night()
    night.report(8, Claim(kind: .interception, places: [.region], time: .hours(0, 6)))
    night.report(33, Claim(kind: .interception, places: [.region], time: .hours(24, 30)))
    night.report(34, Claim(kind: .interception, places: [.region], time: .hours(10, 34)))
    #expect(night.groups == [["1.0.0"], ["2.0.0", "3.0.0"]])
  }

  @Test("a newsroom that tells no time in the morning speaks of the night")
  func joinsRetelling() {
    var night = Night()
    night.report(8, Claim(kind: .interception, places: [.region], time: .night))
    night.report(13, Claim(kind: .interception, places: [.region], source: .ministry))
    #expect(night.incidents.count == 1)
  }

  @Test("one origin's counts by threat and by part of the night add up; those of its districts are a floor")
  func addsCounts() {
    var night = Night()
    night.report(
      1, by: "Минобороны России",
      Claim(kind: .interception, threat: .uav, count: .exactly(4), places: [.region], time: .hours(-4, 0)))
    night.report(
      9, by: "Минобороны России",
      Claim(kind: .interception, threat: .uav, count: .exactly(9), places: [.region], time: .hours(0, 8)),
      Claim(kind: .interception, threat: .missile, count: .exactly(2), places: [.region], time: .hours(0, 8)))
    night.report(
      9.5, by: "Губернатор Ростовской области",
      Claim(kind: .interception, count: .exactly(3), places: [.district], time: .night),
      Claim(kind: .interception, count: .exactly(2), places: [.village], time: .night))
    #expect(night.incidents.map(\.count) == [Figure(low: 5, best: 15, high: 15)])
    #expect(night.incidents.map(\.origins) == [2])
  }

  @Test("a later total of one origin replaces its earlier one, and a newsroom's old number does not bring it back")
  func replacesCounts() {
    var night = Night()
    func claim(_ count: Count, _ source: Attribution? = nil) -> Claim {
      Claim(kind: .interception, threat: .uav, count: count, places: [.region], time: .night, source: source)
    }
    night.report(5, by: "Минобороны России", claim(.exactly(20)))
    night.report(8, by: "Минобороны России", claim(.exactly(31)))
    night.report(9, claim(.exactly(20), .ministry))
    #expect(night.incidents.map(\.count) == [Figure(low: 31, best: 31, high: 31)])
    #expect(night.incidents.map(\.origins) == [1])
  }

  @Test("\"at least N\" is a low bound and no high one of its own")
  func keepsFloors() {
    var night = Night()
    night.report(5, Claim(kind: .interception, count: .atLeast(10), places: [.region], time: .night))
    #expect(night.incidents.map(\.count) == [Figure(low: 10, best: 10, high: 10)])
  }
}
