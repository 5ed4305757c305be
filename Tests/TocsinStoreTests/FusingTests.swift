import GRDB
import Testing
import TocsinFusion
import TocsinModel

@testable import TocsinStore

@Suite("Fusing what is stored, piece by piece")
struct FusingTests {
  private let temporary: TemporaryStore
  private var store: Store { temporary.store }
  private let fusion = Fusion()

  init() throws { temporary = try TemporaryStore() }

  private func take(_ entries: [SyntheticReports.Entry], _ fuser: inout Fuser) throws {
    _ = try store.accept(entries.map(\.incoming), received: .noon)
    let claims = Dictionary(entries.map { ($0.incoming.source + "/" + $0.incoming.externalID, $0.claims) }) { $1 }
    let pending = try store.pendingReports(extractor: "1", limit: 10_000)
    try fuser.save(
      pending.map { Extracted(number: $0.number, language: nil, claims: claims[$0.report.key] ?? []) }, extractor: "1")
  }

  private func record(_ decision: Decision) throws {
    try store.write { database in
      try database.execute(
        sql: "INSERT INTO decision (id, author, made, made_at, reason, action) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          decision.id, decision.author, decision.made.description, decision.made.secondsSinceEpoch, decision.reason,
          try JSON.text(decision.action),
        ])
      var reports = decision.action.reports
      if case .undo(let id) = decision.action { reports = try DecisionRecord.reports(ofDecision: id, database) }
      for report in reports {
        try database.execute(
          sql: "INSERT INTO decision_report SELECT ?, max(sequence) FROM decision", arguments: [report])
      }
      try Store.noteDecided(reports, database)
    }
  }

  /// What fusing all current reports and all decisions at once gives.
  private func picture(_ decisions: [Decision]) throws -> Picture {
    fusion.picture(of: try temporary.currentReports(), decisions: decisions)
  }

  private func storedRaids() throws -> [Raid] {
    try store.read { try String.fetchAll($0, sql: "SELECT body FROM raid") }
      .map { try JSON.value(Raid.self, from: $0) }
  }

  @Test(
    "reports, edits, deletions and decisions, in whatever order and batches, give what all at once give",
    arguments: 1...10)
  func equalsFromScratch(seed: Int) throws {
    var synthetic = SyntheticReports(seed: seed)
    let entries = synthetic.entries(160, days: seed.isMultiple(of: 2) ? 5 : 45)
    var steps = synthetic.shuffled(entries)
    steps += steps.prefix(30).enumerated().map { synthetic.revision(of: $1, number: $0) }
    var fuser = Fuser(store, fusion)
    var decisions: [Decision] = []
    while !steps.isEmpty {
      let batch = Array(steps.prefix(synthetic.number(in: 1...12)))
      steps.removeFirst(batch.count)
      try take(batch, &fuser)
      // Why: every other time another process, whose memory is empty, goes on.
      if synthetic.number(in: 0...3) == 0 { fuser = Fuser(store, fusion) }
      let decision = synthetic.decision(decisions.count, among: entries)
      decisions.append(decision)
      try record(decision)
      try fuser.run(now: .noon)
    }
    let picture = try picture(decisions)
    #expect(
      try store.incidents().map(\.incident).sorted { $0.id < $1.id } == picture.incidents.sorted { $0.id < $1.id })
    #expect(try storedRaids() == picture.raids.sorted { $0.id < $1.id })
    let check = try store.verifyIncidents(fusion)
    #expect(check.problems.isEmpty)
    #expect(check.incidents == picture.incidents.count)
    var ledger = FusionLedger(fusion)
    ledger.take(try store.extractedReports(after: 0, limit: .max).map(\.extracted), decisions: decisions)
    #expect(try store.sourceRecords() == ledger.sourceRecords)
    #expect(try store.verify().isWhole)
    #expect(try !store.needsFusion())
  }

  @Test("every mention of an incident is a member row of the current claim", arguments: 1...4)
  func keepsMembers(seed: Int) throws {
    var synthetic = SyntheticReports(seed: seed)
    let entries = synthetic.entries(60, days: 3)
    var fuser = Fuser(store, fusion)
    try take(entries, &fuser)
    try fuser.run(now: .noon)
    try take(entries.prefix(20).enumerated().map { synthetic.revision(of: $1, number: $0) }, &fuser)
    try fuser.run(now: .noon)
    for stored in try store.incidents() {
      let detail = try #require(try store.incident(stored.incident.id))
      let shown = detail.testimonies.flatMap { testimony in
        testimony.claims.flatMap { claim in
          claim.places.map { Mention(report: testimony.report.key, claim: claim.ordinal, place: $0) }
        }
      }
      #expect(shown.sorted() == (stored.incident.members + stored.incident.denied).sorted())
    }
  }

  @Test("the head of an incident is the incident without what only its page shows", arguments: 1...4)
  func readsHeads(seed: Int) throws {
    var synthetic = SyntheticReports(seed: seed)
    var fuser = Fuser(store, fusion)
    try take(synthetic.entries(80, days: 3), &fuser)
    try fuser.run(now: .noon)
    let shortened = try store.incidents().map { stored in
      var incident = stored.incident
      (incident.accounts, incident.contradictions, incident.evidence) = ([], [], [])
      (incident.joins, incident.links, incident.review) = ([], [], IncidentReview())
      return incident
    }
    #expect(try store.incidentHeads().map(\.incident) == shortened)
    #expect(Incident.head("{}") == nil)
    #expect(Incident.head("[") == nil)
  }

  @Test("merging two incidents and undoing it restores every byte")
  func undoRestores() throws {
    var synthetic = SyntheticReports(seed: 5)
    let entries = synthetic.entries(80, days: 2)
    var fuser = Fuser(store, fusion)
    try take(entries, &fuser)
    try fuser.run(now: .noon)
    func bodies() throws -> [String] {
      try store.read { try String.fetchAll($0, sql: "SELECT body FROM incident ORDER BY id") }
    }
    let before = try bodies()
    let byClass = Dictionary(grouping: try store.incidents().map(\.incident)) {
      "\($0.incidentClass) \($0.place.region ?? "")"
    }
    let pair = try #require(byClass.values.first { $0.count > 1 }).prefix(2).map { $0.members[0] }
    try record(Decision(id: "m", author: "a", made: .noon, reason: "one fire", action: .merge(pair)))
    try fuser.run(now: .noon)
    #expect(try bodies() != before)
    try record(Decision(id: "u", author: "a", made: .noon(plusMinutes: 1), reason: "two after all", action: .undo("m")))
    try fuser.run(now: .noon)
    #expect(try bodies() == before)
  }

  @Test("a revision that lowers an incident is told by the feed as lowering")
  func tellsLowering() throws {
    var fuser = Fuser(store, fusion)
    let claim = Claim(kind: .strike, threat: .uav, places: [.sample("Volgograd")], injured: 5)
    var entry = SyntheticReports.Entry(
      incoming: IncomingReport(externalID: "1", source: "gov", published: .noon, text: "five hurt"), claims: [claim])
    try take([entry], &fuser)
    try fuser.run(now: .noon)
    entry.incoming.text = "two hurt"
    entry.claims[0].injured = 2
    try take([entry], &fuser)
    try fuser.run(now: .noon(plusMinutes: 1))
    entry.incoming.isDeleted = true
    try take([entry], &fuser)
    try fuser.run(now: .noon(plusMinutes: 2))
    let changes = try store.read {
      try Row.fetchAll($0, sql: "SELECT what, is_lowering, fields FROM change ORDER BY sequence")
    }
    #expect(changes.map { $0["what"] as String } == ["added", "changed", "removed"])
    #expect(changes.map { $0["is_lowering"] as Bool } == [false, true, true])
    #expect(changes[1]["fields"] as String == "{\"injured\":[5,2]}")
    #expect(try store.incidents().isEmpty)
  }
}
