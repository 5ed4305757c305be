extension DecisionAction {
  /// What was done, in one word.
  public var name: String {
    switch self {
    case .reject: "reject"
    case .correct: "correct"
    case .move: "move"
    case .merge: "merge"
    case .split: "split"
    case .retract: "retract"
    case .accept: "accept"
    case .note: "note"
    case .undo: "undo"
    }
  }

  /// The mentions that it names, in its order.
  public var mentions: [Mention] {
    switch self {
    case .reject(let mention), .correct(let mention, _), .move(let mention, _), .accept(let mention),
      .note(let mention, _):
      [mention]
    case .merge(let mentions), .split(let mentions): mentions
    case .retract, .undo: []
    }
  }

  /// The reports that it is about, by key; none for an undoing, which is about those of what it undoes.
  public var reports: Set<String> {
    if case .retract(let report) = self { return [report] }
    return Set(mentions.map(\.report))
  }

  /// What it was done to: mentions by their labels, a report, a decision.
  public var subject: String {
    switch self {
    case .retract(let report): report
    case .undo(let id): id
    default: mentions.map(\.label).joined(separator: ", ")
    }
  }

  public var isUndoing: Bool { if case .undo = self { true } else { false } }
}
