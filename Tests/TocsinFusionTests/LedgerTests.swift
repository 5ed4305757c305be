import Testing
import TocsinFusion
import TocsinModel

@Suite("Fusion of reports as they come in")
struct LedgerTests {
  private let fusion = Fusion(offices: Night.offices)

  /// Reports of a random night, some of them edited or taken down later.
  private static func reports(seed: Int) -> [ExtractedReport] {
    var random = Seeded(state: UInt64(seed) &* 77)
    let first = DeterminismTests.night(seed: UInt64(seed)).reports
    let later = first.shuffled(using: &random).prefix(10).enumerated().map { number, extracted in
      var extracted = extracted
      extracted.report.revision = 2
      extracted.report.isDeleted = number.isMultiple(of: 2)
      extracted.claims[0].injured = 7
      return extracted
    }
    return first + later
  }

  /// Decisions on random mentions, some of them undone.
  private static func decisions(_ reports: [ExtractedReport], seed: Int) -> [Decision] {
    var random = Seeded(state: UInt64(seed) &* 131)
    return (0..<24).map { number in
      func mention() -> Mention {
        Mention(report: reports.randomElement(using: &random)?.report.key ?? "1", claim: 0, place: 0)
      }
      let actions: [DecisionAction] = [
        .merge([mention(), mention()]), .split([mention()]), .reject(mention()), .correct(mention(), .injured(3)),
        .move(mention(), to: .village), .retract(report: mention().report), .accept(mention()),
        .note(mention(), text: "seen"), .undo("d\(Int.random(in: 0..<24, using: &random))"),
      ]
      return Decision(
        id: "d\(number)", author: "analyst", made: .hour(50 + Double(number)), action: actions[number % actions.count])
    }
  }

  @Test("one by one, in whatever order, they give what all at once give", arguments: 1...12)
  func equalsFromScratch(seed: Int) {
    let reports = Self.reports(seed: seed)
    let decisions = Self.decisions(reports, seed: seed)
    var random = Seeded(state: UInt64(seed))
    var ledger = FusionLedger(fusion)
    var toCome = decisions.shuffled(using: &random)
    for report in reports.shuffled(using: &random) {
      ledger.take([report], decisions: toCome.popLast().map { [$0] } ?? [])
    }
    #expect(ledger.picture == fusion.picture(of: reports, decisions: decisions))
  }

  @Test("what a step says has changed is all that has changed", arguments: 1...6)
  func tellsChanges(seed: Int) {
    let reports = Self.reports(seed: seed)
    let decisions = Self.decisions(reports, seed: seed)
    var ledger = FusionLedger(fusion)
    var known: [String: Incident] = [:]
    for (number, report) in reports.enumerated() {
      let change = ledger.take([report], decisions: number < decisions.count ? [decisions[number]] : [])
      for id in change.removed { known[id] = nil }
      for incident in change.incidents { known[incident.id] = incident }
      #expect(known == Dictionary(uniqueKeysWithValues: ledger.picture.incidents.map { ($0.id, $0) }))
    }
  }

  @Test("decisions that are all undone leave the picture as it was", arguments: 1...12)
  func undoes(seed: Int) {
    let reports = Self.reports(seed: seed)
    let decisions = Self.decisions(reports, seed: seed).filter {
      if case .undo = $0.action { false } else { true }
    }
    var ledger = FusionLedger(fusion)
    ledger.take(reports)
    let before = ledger.picture
    for decision in decisions { ledger.take([], decisions: [decision]) }
    for (number, decision) in decisions.shuffled().enumerated() {
      let undoing = Decision(
        id: "u\(number)", author: "analyst", made: .hour(100 + Double(number)), action: .undo(decision.id))
      ledger.take([], decisions: [undoing])
    }
    #expect(ledger.picture == before)
  }

  @Test("an undoing that is undone lets the decision stand")
  func redoes() {
    var night = Night()
    night.report(2, Claim(kind: .strike, places: [.street], time: .night))
    night.report(3, Claim(kind: .strike, places: [.otherStreet], time: .night))
    let mentions = ["1", "2"].map { Mention(report: $0, claim: 0, place: 0) }
    func decision(_ number: Int, _ action: DecisionAction) -> Decision {
      Decision(id: "d\(number)", author: "analyst", made: .hour(10 + Double(number)), action: action)
    }
    let log = [decision(1, .merge(mentions)), decision(2, .undo("d1")), decision(3, .undo("d2"))]
    #expect(fusion.incidents(from: night.reports, decisions: Array(log.prefix(1))).count == 1)
    #expect(fusion.incidents(from: night.reports, decisions: Array(log.prefix(2))).count == 2)
    #expect(fusion.incidents(from: night.reports, decisions: log).count == 1)
  }

  @Test("a report leaves the incidents of other regions alone")
  func staysInRegion() {
    var ledger = FusionLedger(fusion)
    var night = Night()
    night.report(2, Claim(kind: .strike, places: [.street], time: .night))
    night.report(
      3, Claim(kind: .strike, places: [.place("Liski", .settlement, region: "Voronezh Oblast")], time: .night))
    ledger.take([night.reports[0]])
    let change = ledger.take([night.reports[1]])
    #expect(change.incidents.map(\.place.name) == ["Liski"])
    #expect(change.removed == [])
  }

  @Test("each publisher has a record of how soon it spoke, what it took back and who bore it out")
  func keepsRecords() {
    var night = Night()
    let governor = "Губернатор Ростовской области"
    night.report(4, by: governor, Claim(kind: .strike, places: [.street], time: .hours(2, 3), injured: 2))
    night.report(5, by: governor, Claim(kind: .strike, places: [.street], time: .hours(2, 3), injured: 5))
    night.report(6, by: "Newsroom", Claim(kind: .strike, places: [.street], time: .night, injured: 6))
    var ledger = FusionLedger(fusion)
    ledger.take(night.reports)
    let records = ledger.sourceRecords
    #expect(records.map(\.publisher) == ["Newsroom", governor])
    #expect(records.map(\.latencySeconds) == [0, 7200])
    #expect(records.map(\.corrections) == [0, 1])
    #expect(records.map(\.corroborated) == [1, 1])
    #expect(records.map(\.contradicted) == [1, 1])
  }
}
