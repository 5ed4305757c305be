internal import GRDB
internal import TocsinModel

/// Keeps decisions after checking that what they name is there.
struct DecisionWriter {
  private let database: Database
  private let lookUp: MentionLookUp

  /// The longest id, in bytes.
  private static let idBytes = 100

  init(_ database: Database) {
    self.database = database
    lookUp = MentionLookUp(database: database)
  }

  func write(_ decision: Decision) throws {
    let signature = Signature(author: decision.author, reason: decision.reason, time: decision.made)
    try signature.check("decision \(decision.id)")
    try checkID(decision.id)
    let reports = try checkedReports(of: decision)
    try database.execute(
      sql: "INSERT INTO decision (id, author, made, made_at, reason, action) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        decision.id, decision.author, decision.made.description, decision.made.secondsSinceEpoch, decision.reason,
        try JSON.text(decision.action),
      ])
    let sequence = database.lastInsertedRowID
    for report in reports.sorted() {
      try database.execute(
        sql: "INSERT INTO decision_report (report, sequence) VALUES (?, ?)", arguments: [report, sequence])
    }
    try Store.audit(
      signature, did: decision.action.name, to: decision.action.subject, detail: decision, in: database)
    try Store.noteDecided(reports, database)
    try Generation.advance(database)
  }

  private func checkID(_ id: String) throws {
    guard (1...Self.idBytes).contains(id.utf8.count) else {
      throw StoreError.refused(
        "decision '\(id.prefix(40))'", problem: "an id has 1 to \(Self.idBytes) bytes", remedy: "give it another")
    }
    let known = try Bool.fetchOne(database, sql: "SELECT count(*) FROM decision WHERE id = ?", arguments: [id])
    guard known != true else {
      throw StoreError.refused(
        "decision \(id)", problem: "has been made already", remedy: "give the new one another id")
    }
  }

  /// The reports that a decision is about. Throws where it cannot be made.
  private func checkedReports(of decision: Decision) throws -> Set<String> {
    switch decision.action {
    case .undo(let id): return try checkedReports(ofUndone: id, by: decision)
    case .retract(let report): try lookUp.require(report: report)
    case .correct(let mention, _): try lookUp.require(mention, wholeClaim: true)
    case .reject, .move, .accept, .note:
      for mention in decision.action.mentions { try lookUp.require(mention, wholeClaim: false) }
    case .merge(let mentions), .split(let mentions):
      let fewest = decision.action.fewestMentions
      guard Set(mentions).count >= fewest else {
        throw StoreError.refused(
          "decision \(decision.id)", problem: "a \(decision.action.name) names \(fewest) or more different mentions",
          remedy: "name them")
      }
      for mention in mentions { try lookUp.require(mention, wholeClaim: false) }
    }
    return decision.action.reports
  }

  private func checkedReports(ofUndone id: String, by undoing: Decision) throws -> Set<String> {
    guard let undone = try DecisionRecord.decision(id, database) else {
      throw StoreError.refused("decision \(id)", problem: "was never made", remedy: "'tocsin decisions' lists them")
    }
    guard Decision.precedes(undone, undoing) else {
      throw StoreError.refused(
        "decision \(id)", problem: "was made after what is to undo it", remedy: "give the undoing a later time")
    }
    guard try !Decision.undone(in: DecisionRecord.undoings(database)).contains(id) else {
      throw StoreError.refused(
        "decision \(id)", problem: "is undone already", remedy: "undo its undoing to bring it back")
    }
    return try DecisionRecord.reports(ofDecision: id, database)
  }
}

extension DecisionAction {
  fileprivate var fewestMentions: Int { if case .merge = self { 2 } else { 1 } }
}
