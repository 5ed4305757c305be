import Testing
import TocsinModel

@testable import TocsinStore

@Suite("Keeping incidents")
struct IncidentStorageTests {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    let claim = Claim(kind: .debris, places: [.sample("Volgograd")], quotes: ["kind": [Quote(0, 6)]])
    for id in ["1", "2"] { try temporary.accept(id, "Debris fell.") }
    try temporary.save([claim])
  }

  private func incident(
    _ id: String, reports: [String] = ["1", "2"], kind: EventKind = .debris, place: Place = .sample("Volgograd"),
    time: TimeSpan? = TimeSpan(.noon, .noon(plusMinutes: 60))
  ) -> Incident {
    Incident(
      id: id, incidentClass: kind == .interception ? .air : .ground, kind: kind,
      members: reports.map { Mention(report: "gov/" + $0, claim: 0, place: 0) }, place: place, time: time,
      injured: Figure(low: 0, best: 2, high: nil), origins: 1)
  }

  @Test("incidents come back as they were, the latest first")
  func roundTrips() throws {
    let early = incident("b", time: TimeSpan(.noon(plusMinutes: -60), .noon))
    try temporary.keep([early, incident("a")])
    #expect(try store.incidents().map(\.incident) == [incident("a"), early])
    #expect(try store.incidents(limit: 1, offset: 1).map(\.incident.id) == ["b"])
  }

  @Test("an incident shows its reports with their claims, quotes and revisions")
  func showsDetail() throws {
    try temporary.keep([incident("a")])
    try temporary.accept("2", "Debris fell twice.")
    try temporary.save([Claim(kind: .debris, places: [.sample("Volgograd")], quotes: ["kind": [Quote(7, 11)]])])
    try temporary.keep([incident("a")])
    let detail = try #require(try store.incident("a"))
    #expect(detail.testimonies.map(\.report.text) == ["Debris fell.", "Debris fell twice."])
    #expect(detail.testimonies.map(\.revisions.count) == [1, 2])
    #expect(detail.testimonies.map { $0.claims[0].claim.quotes["kind"] } == [[Quote(0, 6)], [Quote(7, 11)]])
    #expect(detail.testimonies.map { $0.claims[0].places } == [[0], [0]])
    #expect(try store.incident("z") == nil)
  }

  @Test("without a time in the texts an incident is found by its reports' publication")
  func fallsBackToPublication() throws {
    try temporary.keep([incident("a", time: nil)])
    #expect(try store.incidents(IncidentFilter(from: .noon, to: .noon)).count == 1)
    #expect(try store.incidents(IncidentFilter(from: .noon(plusMinutes: 1))).isEmpty)
    #expect(try store.incidents().first?.firstPublished == .noon)
  }

  @Test(
    "filters let through",
    arguments: [
      (IncidentFilter(kinds: [.debris]), ["street"]),
      (IncidentFilter(kinds: [.debris, .interception]), ["region", "street"]),
      (IncidentFilter(classes: [.air]), ["region"]),
      (IncidentFilter(from: .noon(plusMinutes: 60)), ["region", "street"]),
      (IncidentFilter(from: .noon(plusMinutes: 61)), []),
      (IncidentFilter(to: .noon(plusMinutes: -1)), []),
      (IncidentFilter(box: BoundingBox(west: 44, south: 48, east: 45, north: 49)), ["region", "street"]),
      (IncidentFilter(box: BoundingBox(west: 44.6, south: 48, east: 45, north: 49)), ["region"]),
      (IncidentFilter(box: BoundingBox(west: 10, south: 40, east: 20, north: 50)), []),
      (IncidentFilter(box: BoundingBox(west: 170, south: 40, east: 45, north: 50)), ["region", "street"]),
    ])
  func filters(filter: IncidentFilter, expected: [String]) throws {
    let street = Place.sample("Lodygina Street, Volgograd", level: .street)
    let region = Place.sample("Volgograd Oblast", level: .region)
    try temporary.keep([incident("street", place: street), incident("region", kind: .interception, place: region)])
    #expect(try store.incidents(filter).map(\.incident.id) == expected)
    #expect(try store.incidentCount(filter) == expected.count)
  }
}
