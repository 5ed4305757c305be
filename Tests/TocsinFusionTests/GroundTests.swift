import Testing
import TocsinFusion
import TocsinModel

@Suite("Incidents on the ground")
struct GroundTests {
  private func strike(_ place: Place, _ damage: Damage..., injured: Int? = nil, fire: Bool? = nil) -> Claim {
    Claim(kind: .strike, threat: .uav, places: [place], time: .night, injured: injured, damage: damage, fire: fire)
  }

  @Test("debris, a strike and an explosion at one address are one; what flew over it is another")
  func joinsAddress() {
    var night = Night()
    night.report(2, Claim(kind: .explosion, places: [.street]), Claim(kind: .interception, places: [.region]))
    night.report(4, Claim(kind: .debris, places: [.street]))
    night.report(6, strike(.street, .residential))
    #expect(night.groups == [["1.0.0", "2.0.0", "3.0.0"], ["1.1.0"]])
  }

  @Test("two addresses of one town are two")
  func separatesAddresses() {
    var night = Night()
    night.report(2, strike(.street, .residential), strike(.otherStreet, .residential))
    night.report(6, strike(.otherStreet, .vehicle))
    #expect(night.groups == [["1.0.0"], ["1.1.0", "2.0.0"]])
  }

  @Test("a street is one in whatever spelling, a house or a school of another number another")
  func readsSpellings() {
    var night = Night()
    for name in ["Lodygina Street", "Lodigina Street", "School 5", "School 6"] {
      night.report(2, strike(.place(name + ", Volgograd", name.hasPrefix("S") ? .site : .street)))
    }
    #expect(night.groups == [["1.0.0", "2.0.0"], ["3.0.0"], ["4.0.0"]])
  }

  @Test("a claim on the town joins its one incident, explosion and all")
  func joinsTown() {
    var night = Night()
    night.report(1, Claim(kind: .explosion, places: [.town]))
    night.report(2, strike(.street, .residential))
    night.report(6, strike(.town, .residential, injured: 2))
    #expect(night.groups == [["1.0.0", "2.0.0", "3.0.0"]])
    #expect(night.incidents.first?.place.name == Place.street.name)
  }

  @Test("beside several addresses, claims on the whole town are one of their own, and their figures stay there")
  func gathersCoarse() {
    var night = Night()
    night.report(1, Claim(kind: .explosion, places: [.town]))
    night.report(2, strike(.street, .residential), strike(.plant, .industrial))
    night.report(6, strike(.town, injured: 7))
    #expect(night.groups == [["1.0.0", "3.0.0"], ["2.0.0"], ["2.1.0"]])
    #expect(night.incidents.map(\.injured).compactMap(\.self) == [Figure(low: 7, best: 7, high: 7)])
  }

  @Test("of several incidents of a town a claim joins the one whose damage it tells")
  func fitsDamage() {
    var night = Night()
    night.report(2, strike(.street, .residential, fire: true), strike(.plant, .industrial))
    night.report(6, strike(.town, .industrial))
    night.report(7, strike(.region, .residential, fire: true))
    #expect(night.groups == [["1.0.0", "3.0.0"], ["1.1.0", "2.0.0"]])
  }

  @Test("two strikes that one text tells of one town are two; where the texts leave it open, one")
  func readsTextsApart() {
    var night = Night()
    night.report(2, strike(.town, .residential, fire: false), strike(.town, .energy))
    night.report(6, strike(.town, .energy, .utilities))
    #expect(night.groups == [["1.0.0"], ["1.1.0", "2.0.0"]])
    var other = Night()
    other.report(2, strike(.town, .residential))
    other.report(6, strike(.town, .energy))
    #expect(other.groups == [["1.0.0", "2.0.0"]])
  }

  @Test("an early \"nobody was hurt\" and a later number are two accounts of one happening")
  func joinsAccounts() {
    var night = Night()
    night.report(2, by: "Губернатор Ростовской области", strike(.town, injured: 0))
    night.report(6, by: "Мэр Таганрога", strike(.town, .residential, injured: 2))
    #expect(night.groups == [["1.0.0", "2.0.0"]])
    #expect(night.incidents.map(\.injured) == [Figure(low: 0, best: 2, high: 2)])
  }

  @Test("a claim that may mean either of two told apart stands with the coarse ones")
  func gathersAmbiguous() {
    var night = Night()
    night.report(2, strike(.town, .residential), strike(.town, .residential, .vehicle))
    night.report(6, strike(.town, .residential))
    night.report(7, Claim(kind: .strike, places: [.town], time: .night))
    #expect(night.groups == [["1.0.0"], ["1.1.0"], ["2.0.0", "3.0.0"]])
  }

  @Test("two villages are two, and a district joins the one incident in it that fits")
  func fitsDistrict() {
    var night = Night()
    night.report(2, strike(.town, .residential), strike(.village, .agricultural, fire: true))
    night.report(6, strike(.district, .agricultural, fire: true))
    #expect(night.groups == [["1.0.0"], ["1.1.0", "2.0.0"]])
  }

  @Test("a district beside an incident that it contradicts stands alone")
  func separatesDistrict() {
    var night = Night()
    night.report(2, strike(.village, .agricultural, injured: 3))
    night.report(6, by: "Newsroom", strike(.district, .energy, injured: 0))
    #expect(night.groups == [["1.0.0"], ["2.0.0"]])
  }

  @Test("two clock times at one place are two happenings")
  func readsClocks() {
    var night = Night()
    func strike(_ hour: Double) -> Claim {
      Claim(kind: .strike, places: [.town], time: .hours(hour, hour + 0.5), damage: [.residential])
    }
    night.report(8, strike(1))
    night.report(9, strike(5))
    night.report(10, strike(1.5))
    #expect(night.groups == [["1.0.0", "3.0.0"], ["2.0.0"]])
  }

  @Test("people moved out and the shelter opened for them belong to the impact of the same report")
  func joinsAftermath() {
    var night = Night()
    night.report(2, strike(.street, .residential), strike(.plant, .industrial))
    night.report(4, strike(.street, .residential), Claim(kind: .evacuation, places: [.town]))
    night.report(5, Claim(kind: .shelter, phase: .start, places: [.village]))
    #expect(night.groups == [["1.0.0", "2.0.0", "2.1.0"], ["1.1.0"], ["3.0.0"]])
  }

  @Test("the same place in another night is another incident; a report without a time speaks of the last")
  func separatesNights() {
    var night = Night()
    night.report(8, strike(.plant, .industrial))
    night.report(32, Claim(kind: .strike, places: [.plant], time: .hours(20, 32), damage: [.industrial]))
    night.report(40, Claim(kind: .strike, places: [.plant], damage: [.industrial], source: .governor))
    #expect(night.groups == [["1.0.0"], ["2.0.0", "3.0.0"]])
  }

  @Test("a denied mention is listed with the incident it speaks of, and makes none")
  func placesDenials() {
    var night = Night()
    night.report(2, strike(.plant, .industrial))
    var denial = strike(.plant)
    denial.isDenied = true
    night.report(4, denial)
    var other = denial
    other.places = [.place("Yeysk", .settlement, region: "Krasnodar Krai")]
    night.report(5, other)
    #expect(night.groups == [["1.0.0"]])
    #expect(night.incidents.map(\.denied) == [[Mention(report: "2", claim: 0, place: 0)]])
  }
}
