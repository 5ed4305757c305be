import Testing
import TocsinFusion
import TocsinModel

@Suite("Determinism of fusion")
struct DeterminismTests {
  /// A night of many claims at random.
  static func night(seed: UInt64) -> Night {
    var random = Seeded(state: seed)
    let places: [Place] = [.region, .town, .street, .otherStreet, .plant, .village, .district, .airport]
    var night = Night()
    for number in 0..<60 {
      let kind = EventKind.allCases.randomElement(using: &random) ?? .strike
      var claim = Claim(
        kind: kind, phase: kind.hasPhase ? .start : nil, places: [places.randomElement(using: &random) ?? .town])
      claim.injured = [nil, 0, 2].randomElement(using: &random) ?? nil
      claim.damage = [[], [.energy], [.residential]].randomElement(using: &random) ?? []
      claim.time = [nil, .night, .hours(20, 32)].randomElement(using: &random) ?? nil
      claim.source = [nil, .governor, .ministry].randomElement(using: &random) ?? nil
      claim.isDenied = Int.random(in: 0..<12, using: &random) == 0
      night.report(Double.random(in: 0..<40, using: &random), by: "Publisher \(number % 7)", claim)
    }
    return night
  }

  @Test("shuffled reports give the same incidents", arguments: 1...20)
  func ignoresOrder(seed: Int) {
    let reports = Self.night(seed: UInt64(seed)).reports
    var random = Seeded(state: UInt64(seed) &* 31)
    let fusion = Fusion(offices: Night.offices)
    #expect(fusion.incidents(from: reports.shuffled(using: &random)) == fusion.incidents(from: reports))
  }

  @Test("every mention that is not denied stands in exactly one incident, and ids are unique", arguments: 1...20)
  func losesNoMention(seed: Int) {
    let night = Self.night(seed: UInt64(seed))
    let incidents = night.incidents
    let expected = night.reports.flatMap { extracted in
      extracted.claims.indices.filter { !extracted.claims[$0].isDenied }.flatMap { claim in
        extracted.claims[claim].places.indices.map { Mention(report: extracted.report.key, claim: claim, place: $0) }
      }
    }
    #expect(incidents.flatMap(\.members).sorted() == expected.sorted())
    #expect(Set(incidents.map(\.id)).count == incidents.count)
  }

  @Test("an incident keeps its id while reports come in")
  func keepsID() {
    var night = Night()
    night.report(2, Claim(kind: .strike, places: [.street], time: .night))
    let before = night.incidents.map(\.id)
    night.report(6, Claim(kind: .strike, places: [.street], time: .night, injured: 2))
    #expect(night.incidents.map(\.id) == before)
  }

  @Test("no reports are no incidents")
  func takesNothing() { #expect(Fusion().incidents(from: []).isEmpty) }
}
