public import TocsinModel

/// The decisions that stand once those that undo others are taken into account, in the order in which they were made.
public struct EffectiveDecisions: Sendable {
  public let decisions: [Decision]

  public init(_ log: [Decision]) {
    var undone: Set<String> = []
    var standing: [Decision] = []
    // The last first: an undoing that was undone undoes nothing.
    for decision in log.sorted(by: Decision.precedes).reversed() where !undone.contains(decision.id) {
      if case .undo(let id) = decision.action { undone.insert(id) } else { standing.append(decision) }
    }
    decisions = standing.reversed()
  }
}

extension DecisionAction {
  /// The keys of the reports that it is about; none for an undoing.
  public var reports: Set<String> { Set(incidentMentions.map(\.report) + [changedReport].compactMap(\.self)) }

  /// The report whose claims it changes; `nil` for a decision on incidents.
  var changedReport: String? {
    switch self {
    case .reject(let mention), .correct(let mention, _), .move(let mention, _): mention.report
    case .retract(let report): report
    case .merge, .split, .accept, .note, .undo: nil
    }
  }

  /// The mentions whose incidents it is on.
  var incidentMentions: [Mention] {
    switch self {
    case .merge(let mentions), .split(let mentions): mentions
    case .accept(let mention), .note(let mention, _): [mention]
    case .reject, .correct, .move, .retract, .undo: []
    }
  }
}
