import Testing
import TocsinFusion
import TocsinModel

@Suite("Figures and origins")
struct FigureTests {
  private func strike(
    killed: Int? = nil, injured: Int? = nil, count: Count? = nil, places: [Place] = [.street],
    source: Attribution? = nil
  ) -> Claim {
    Claim(
      kind: .strike, threat: .uav, count: count, places: places, time: .night, killed: killed, injured: injured,
      damage: [.residential], source: source)
  }

  @Test("an origin's later number replaces its earlier one; silence takes nothing back")
  func risesThroughMorning() {
    var night = Night()
    night.report(3, by: "Губернатор Ростовской области", strike(killed: 0, injured: 0))
    night.report(6, by: "Губернатор Ростовской области", strike(injured: 2))
    night.report(9, by: "Губернатор Ростовской области", strike(injured: 5))
    night.report(10, strike(injured: 2, source: .governor))
    #expect(night.incidents.map(\.injured) == [Figure(low: 5, best: 5, high: 5)])
    #expect(night.incidents.map(\.killed) == [Figure(low: 0, best: 0, high: 0)])
    #expect(night.incidents.map(\.origins) == [1])
  }

  @Test("independent origins that differ span low and high, and the official one is best")
  func spansOrigins() {
    var night = Night()
    night.report(6, by: "Губернатор Ростовской области", strike(injured: 2))
    night.report(7, by: "Channel", strike(injured: 6))
    #expect(night.incidents.map(\.injured) == [Figure(low: 2, best: 2, high: 6)])
    #expect(night.incidents.map(\.origins) == [2])
  }

  @Test("what nobody says is unknown, never zero")
  func keepsUnknown() {
    var night = Night()
    night.report(6, strike())
    #expect(night.incidents.map(\.killed) == [nil])
    #expect(night.incidents.map(\.count) == [nil])
  }

  @Test("numbers that several places share are left out of each; a zero is a zero at all of them")
  func leavesOutShared() {
    var night = Night()
    night.report(6, strike(killed: 0, injured: 4, count: .exactly(3), places: [.street, .village]))
    #expect(night.incidents.count == 2)
    for incident in night.incidents {
      #expect(incident.killed == Figure(low: 0, best: 0, high: 0))
      #expect(incident.injured == nil && incident.count == nil)
    }
  }

  @Test("ten newsrooms that quote the governor, and reposts that add nothing, are the governor's origin")
  func countsReposts() {
    var night = Night()
    night.report(5, by: "Юрий Слюсарь, губернатор Ростовской области, Telegram", strike(injured: 2))
    for number in 1...5 {
      night.report(6, by: "Newsroom \(number)", strike(injured: 2, source: .governor))
      night.report(7, by: "Repost \(number)", strike(injured: 2))
    }
    #expect(night.incidents.map(\.origins) == [1])
  }

  @Test("an unsourced repeat that adds a figure is an origin of its own")
  func countsAdditions() {
    var night = Night()
    night.report(5, by: "Губернатор Ростовской области", strike(injured: 2))
    night.report(7, by: "Channel", strike(injured: 2, count: .exactly(3)))
    #expect(night.incidents.map(\.origins) == [2])
  }

  @Test("a region's headquarters and its governor are one origin, its ministry another, witnesses a third")
  func joinsOffices() {
    var night = Night()
    night.report(5, strike(source: Attribution(name: nil, role: .operationalHeadquarters)))
    night.report(6, strike(source: .governor))
    night.report(7, strike(source: .ministry))
    night.report(8, strike(source: Attribution(name: nil, role: .witnesses)))
    #expect(night.incidents.map(\.origins) == [3])
  }

  @Test(
    "a person is one origin in whatever alphabet and spelling",
    arguments: [
      ("Сергій Лисак, голова громади", "Serhii Lysak"), ("Сергей Лысак, мэр", "Serhiy Lysak"),
      ("Роман Синяговский, глава Славянского района, Telegram", "Roman Sinyagovsky"),
      ("Геннадій Труханов, мер Одеси", "Hennadiy Trukhanov"), ("Нова пошта, Telegram", "Nova Poshta"),
    ])
  func joinsSpellings(publisher: String, name: String) {
    var night = Night()
    night.report(5, by: publisher, strike(injured: 1))
    let role: SourceRole =
      publisher.contains("район")
      ? .districtHead : publisher.contains("м") && !publisher.contains("гром") ? .mayor : .other
    night.report(7, strike(injured: 2, source: Attribution(name: name, role: name == "Nova Poshta" ? .other : role)))
    #expect(night.incidents.map(\.origins) == [1])
  }

  @Test("a table of offices with a wrong row is refused with its line")
  func refusesTable() {
    #expect(throws: FusionError.badOffice(file: "t", line: 3)) {
      try OfficeLexicon(table: "form\trole\tsource\nмэр\tmayor\tusage\nмэр\tking\tusage\n", file: "t")
    }
  }
}
