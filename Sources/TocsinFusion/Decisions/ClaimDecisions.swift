internal import TocsinModel

/// What reviewers decided on the claims of one report.
struct ClaimDecisions {
  private(set) var isRetracted = false
  private(set) var rejected: Set<Mention> = []
  private var changes: [Decision] = []

  /// - Parameter decisions: on this report, in the order in which they were made.
  init(_ decisions: [Decision]) {
    for decision in decisions {
      switch decision.action {
      case .retract: isRetracted = true
      case .reject(let mention): rejected.insert(mention)
      case .correct, .move: changes.append(decision)
      case .merge, .split, .accept, .note, .undo: break
      }
    }
  }

  /// The claims with their fields corrected and their places moved, under the same numbers.
  func applied(to claims: [Claim]) -> [Claim] {
    var claims = claims
    for decision in changes {
      switch decision.action {
      case .correct(let mention, let correction) where claims.indices.contains(mention.claim):
        claims[mention.claim] = claims[mention.claim].corrected(correction)
      case .move(let mention, let place) where Self.holds(claims, mention):
        claims[mention.claim].places[mention.place] = place
      default: break
      }
    }
    return claims
  }

  /// Whether a report has what a decision on it is about.
  static func applies(_ action: DecisionAction, to claims: [Claim]) -> Bool {
    switch action {
    case .reject(let mention), .move(let mention, _): holds(claims, mention)
    case .correct(let mention, _): claims.indices.contains(mention.claim)
    default: true
    }
  }

  private static func holds(_ claims: [Claim], _ mention: Mention) -> Bool {
    claims.indices.contains(mention.claim) && claims[mention.claim].places.indices.contains(mention.place)
  }
}
