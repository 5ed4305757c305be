public import TocsinModel

extension DecisionAction {
  /// The report whose claims it changes; `nil` for a decision on incidents.
  public var changedReport: String? {
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
