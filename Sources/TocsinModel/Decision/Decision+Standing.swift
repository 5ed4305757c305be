extension Decision {
  /// The decisions of a log that stand, undoings themselves left out, in the order in which they were made.
  ///
  /// An undoing that was undone undoes nothing.
  public static func standing(in log: [Decision]) -> [Decision] {
    let undone = undone(in: log)
    return log.filter { !undone.contains($0.id) && !$0.action.isUndoing }.sorted(by: precedes)
  }

  /// The ids of the decisions that others of the log undo; of the log, only the undoings are read.
  public static func undone(in log: [Decision]) -> Set<String> {
    var undone: Set<String> = []
    for decision in log.sorted(by: precedes).reversed() where !undone.contains(decision.id) {
      if case .undo(let id) = decision.action { undone.insert(id) }
    }
    return undone
  }
}
