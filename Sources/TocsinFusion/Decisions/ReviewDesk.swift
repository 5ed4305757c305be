internal import TocsinModel

/// One region's incidents while reviewers' decisions are carried out on them.
struct ReviewDesk {
  var groups: [StatementGroup]
  /// The ids of the decisions that found all their mentions.
  private(set) var applied: Set<String> = []
  /// Decisions by the mentions that they name, to be shown with the incidents that hold those.
  private var decisions: [Decision] = []

  init(_ groups: [StatementGroup]) { self.groups = groups }

  mutating func add(_ groups: [StatementGroup], wave: Int, span: TimeSpan) {
    self.groups += groups.map { group in
      var group = group
      (group.waves, group.waveSpan) = ([wave], span)
      return group
    }
  }

  mutating func apply(_ decision: Decision) {
    let mentions = decision.action.incidentMentions
    let holders = mentions.compactMap { mention in groups.firstIndex { $0.holds(mention) } }
    guard let first = holders.first, holders.count == mentions.count,
      holders.allSatisfy({ groups[$0].incidentClass == groups[first].incidentClass })
    else { return }
    switch decision.action {
    case .merge: merge(Set(holders), as: decision)
    case .split: split(Set(mentions), from: Set(holders), as: decision)
    default: break
    }
    applied.insert(decision.id)
    decisions.append(decision)
  }

  private mutating func merge(_ holders: Set<Int>, as decision: Decision) {
    let ordered = holders.sorted()
    var merged = groups[ordered[0]]
    for index in ordered.dropFirst() {
      merged.take(groups[index], because: Evidence.decided.reason)
    }
    groups[ordered[0]] = merged
    for index in ordered.dropFirst().reversed() { groups.remove(at: index) }
  }

  private mutating func split(_ mentions: Set<Mention>, from holders: Set<Int>, as decision: Decision) {
    var apart: StatementGroup?
    for index in holders.sorted() {
      guard let part = groups[index].removeStatements(mentions) else { continue }
      if apart == nil { apart = part } else { apart?.take(part, because: Evidence.decided.reason) }
    }
    groups.removeAll(where: \.statements.isEmpty)
    if let apart { groups.append(apart) }
  }

  /// What reviewers made of a group.
  func review(of group: StatementGroup) -> IncidentReview {
    var review = IncidentReview()
    for decision in decisions where decision.action.incidentMentions.contains(where: group.holds) {
      review.decisions.append(decision.id)
      switch decision.action {
      case .accept: review.acceptedBy = decision.author
      case .note(_, let text):
        review.notes.append(IncidentReview.Note(author: decision.author, made: decision.made, text: text))
      default: break
      }
    }
    return review
  }
}

extension StatementGroup {
  func holds(_ mention: Mention) -> Bool { statements.contains { $0.mention == mention } }

  /// Takes all of another one in.
  mutating func take(_ other: StatementGroup, because reason: Reason) {
    reasons.merge(other.reasons) { own, _ in own }
    for first in [statements, other.statements].compactMap(\.first) where reasons[first.mention]?.isEmpty != false {
      reasons[first.mention] = [reason]
    }
    statements = (statements + other.statements).sorted(by: Statement.precedes)
    waves.formUnion(other.waves)
    waveSpan = [waveSpan, other.waveSpan].compactMap(\.self).reduce(nil) { $0?.union($1) ?? $1 }
    isOpen = isOpen && other.isOpen
  }

  /// Takes statements out, as a group that is settled to stand apart.
  mutating func removeStatements(_ mentions: Set<Mention>) -> StatementGroup? {
    let taken = statements.filter { mentions.contains($0.mention) }
    guard !taken.isEmpty else { return nil }
    statements.removeAll { mentions.contains($0.mention) }
    isSettled = true
    var part = self
    part.statements = taken
    part.reasons = reasons.filter { mentions.contains($0.key) }
    reasons = reasons.filter { !mentions.contains($0.key) }
    return part
  }
}
