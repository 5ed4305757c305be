internal import TocsinModel

/// A field of a claim that the scoring compares where kind and place agree.
enum ScoredField: String, CaseIterable {
  case threat, count, killed, injured, damage, fire, response, source, time

  func agrees(_ label: Claim, _ found: Claim) -> Bool {
    switch self {
    case .threat: label.threat == found.threat
    case .count: label.count == found.count
    case .killed: label.killed == found.killed
    case .injured: label.injured == found.injured
    case .damage: Set(label.damage) == Set(found.damage)
    case .fire: label.fire == found.fire
    case .response: Set(label.response) == Set(found.response)
    case .source: label.source?.role == found.source?.role
    case .time: Self.overlap(label.time, found.time)
    }
  }

  func isStated(in claim: Claim) -> Bool {
    switch self {
    case .threat: claim.threat != .unknown
    case .count: claim.count != nil
    case .killed: claim.killed != nil
    case .injured: claim.injured != nil
    case .damage: !claim.damage.isEmpty
    case .fire: claim.fire != nil
    case .response: !claim.response.isEmpty
    case .source: claim.source != nil
    case .time: claim.time != nil
    }
  }

  /// Source of the figures: scripts/score.py.
  private static let slackSeconds: Int64 = 30 * 60
  private static let longestSpan: Int64 = 12 * 3_600

  private static func overlap(_ label: TimeSpan?, _ found: TimeSpan?) -> Bool {
    guard let label, let found else { return label == nil && found == nil }
    return reaches(label, found) && seconds(found) <= max(3 * seconds(label), longestSpan)
  }

  private static func reaches(_ label: TimeSpan, _ found: TimeSpan) -> Bool {
    label.start.secondsSinceEpoch - slackSeconds <= found.end.secondsSinceEpoch
      && found.start.secondsSinceEpoch - slackSeconds <= label.end.secondsSinceEpoch
  }

  private static func seconds(_ span: TimeSpan) -> Int64 { span.end.secondsSinceEpoch - span.start.secondsSinceEpoch }
}
