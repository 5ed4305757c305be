internal import TocsinModel
internal import TocsinServer
internal import TocsinStore

/// Makes a decision and carries it out at once.
struct DecisionRun {
  let store: Store

  /// - Throws: `StoreError.refused` where it cannot be made; it is kept, though, where only fusion fails.
  func make(_ action: DecisionAction, _ signature: Signature) throws -> DecisionOutcome {
    let decisions = try store.decide([action], signature)
    let changed = try Refusion.run(store)
    guard let decision = decisions.first else { throw Self.notKept }
    return DecisionOutcome(decision: decision, state: try store.state(of: decision.id) ?? .standing, incidents: changed)
  }

  private static var notKept: CommandError {
    CommandError(subject: "decision", problem: "was not kept", remedy: "run 'tocsin verify'")
  }

  /// The mention that a label names, or the first of the incident of this id.
  func mention(_ name: String) throws -> Mention {
    if let mention = Mention(label: name) { return mention }
    let incident = try store.incident(name)?.incident.incident
    guard let incident, let mention = incident.members.first ?? incident.denied.first else {
      throw CommandError(
        subject: name, problem: "no such incident, and no mention",
        remedy: "name an incident of 'tocsin incidents', or a mention as SOURCE/ID#CLAIM.PLACE")
    }
    return mention
  }
}
