import Testing
import TocsinModel
import TocsinResponse

@Suite("Debris sites")
struct DebrisSiteTests {
  private func site(_ level: PlaceLevel = .street) -> DebrisSite {
    DebrisSite(id: "d", incident: "i", place: .sample("Lodygina Street, Volgograd", level: level))
  }

  @Test("a site goes from reported to cleared, and keeps who took each step")
  func goesTheWholeWay() throws {
    var site = site()
    for (minute, state) in [DebrisState.located, .cordoned, .beingCleared, .cleared].enumerated() {
      try site.advance(to: state, by: .at(Int64(minute), by: "crew \(minute)"))
    }
    #expect(site.state == .cleared)
    #expect(site.steps.map(\.decision.author) == ["crew 0", "crew 1", "crew 2", "crew 3"])
  }

  @Test("a step that the work does not allow is refused and changes nothing", arguments: DebrisState.allCases)
  func refusesJumps(from state: DebrisState) throws {
    let path: [DebrisState] = [.reported, .located, .cordoned, .beingCleared, .cleared]
    var site = site()
    for next in path.prefix(through: try #require(path.firstIndex(of: state))).dropFirst() {
      try site.advance(to: next, by: .at(0))
    }
    for target in DebrisState.allCases where !state.next.contains(target) {
      let before = site
      #expect(throws: ResponseError.notFrom(site: "d", state: state, to: target)) {
        try site.advance(to: target, by: .at(1))
      }
      #expect(site == before)
    }
  }

  @Test("what is known to its settlement only must be found before it is located")
  func needsAddress() throws {
    var site = site(.settlement)
    #expect(throws: ResponseError.unlocated(site: "d")) { try site.advance(to: .located, by: .at(0)) }
    let found = Place.sample("Mira Street, Volgograd", level: .street)
    try site.advance(to: .located, at: found, by: .at(1))
    #expect(site.place == found)
  }

  @Test("decisions keep their order and have an author")
  func keepsOrder() throws {
    var site = site()
    try site.advance(to: .located, by: .at(10))
    #expect(throws: ResponseError.outOfOrder(subject: "debris site d")) { try site.advance(to: .cordoned, by: .at(9)) }
    #expect(throws: ResponseError.unsigned) { try ResponseDecision.at(0, by: "  ") }
  }

  @Test("incidents of debris on the ground are candidates, others are not")
  func findsCandidates() {
    func incident(_ id: String, _ kind: EventKind) -> Incident {
      Incident(
        id: id, incidentClass: kind == .interception ? .air : .ground, kind: kind, members: [],
        place: .sample("Volgograd", level: .settlement), time: nil, origins: 1)
    }
    let sites = DebrisCandidates().sites(in: [
      incident("a", .debris), incident("b", .strike), incident("c", .interception),
    ])
    #expect(sites.map(\.incident) == ["a"])
    #expect(sites.first?.state == .reported)
  }
}
