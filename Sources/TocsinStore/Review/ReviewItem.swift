public import TocsinModel

/// Why a reviewer is asked, the most needed first.
public enum ReviewKind: String, Codable, Sendable, CaseIterable {
  /// An edit or a deletion made less of an incident.
  case lowered
  /// Independent accounts of an incident differ.
  case contradiction
  /// Incidents that may be one.
  case join
  /// A place was read of a misspelt name, or hardly preferred to another.
  case doubt
}

/// One thing that a reviewer should look at.
public struct ReviewItem: Hashable, Sendable {
  public enum Matter: Hashable, Sendable {
    case lowered(IncidentChange)
    case contradiction
    case join(Suggestion)
    case doubt(DoubtfulClaim)
  }

  public let matter: Matter
  /// The incidents that it is about; none where an edit took the only one away.
  public let incidents: [StoredIncident]

  public var kind: ReviewKind {
    switch matter {
    case .lowered: .lowered
    case .contradiction: .contradiction
    case .join: .join
    case .doubt: .doubt
    }
  }
}

/// A claim with doubts on its places.
public struct DoubtfulClaim: Hashable, Sendable {
  /// The key of its report.
  public let report: String
  /// The claim's position in its report, counted from 0.
  public let ordinal: Int
  public let claim: Claim
}

/// A page of the queue.
public struct ReviewPage: Hashable, Sendable {
  public let items: [ReviewItem]
  /// How many there are of each kind that was asked for; counted no further than `Store.reviewCounted`.
  public let counts: [ReviewKind: Int]
}
