/// One named reason for or against two claims being one happening.
public struct Reason: Hashable, Sendable, Codable {
  public let name: String
  /// Above 0 for, below 0 against; docs/fusion.md lists them.
  public let weight: Double

  public init(name: String, weight: Double) {
    self.name = name
    self.weight = weight
  }
}

/// Why a mention stands in its incident.
public struct Join: Hashable, Sendable, Codable {
  public let mention: Mention
  public let reasons: [Reason]

  public init(mention: Mention, reasons: [Reason]) {
    self.mention = mention
    self.reasons = reasons
  }

  /// The sum of the weights.
  public var score: Double { reasons.reduce(0) { $0 + $1.weight } }
}

/// Incidents that may be one, for a reviewer to say.
public struct Suggestion: Hashable, Sendable, Codable {
  /// The ids of two or more, sorted.
  public let incidents: [String]
  public let reasons: [Reason]

  public init(incidents: [String], reasons: [Reason]) {
    self.incidents = incidents
    self.reasons = reasons
  }

  public var score: Double { reasons.reduce(0) { $0 + $1.weight } }
}

/// Another incident that one has to do with, without being the same.
public struct IncidentLink: Hashable, Sendable, Codable {
  public enum Relation: String, Codable, Sendable, CaseIterable {
    /// What happened on the ground under what flew.
    case groundBelow = "ground_below"
    /// What flew over what happened on the ground.
    case airAbove = "air_above"
    /// The same hour in a place nearby, told by somebody else: each bears the other out.
    case neighbour
  }

  public let relation: Relation
  public let incident: String

  public init(relation: Relation, incident: String) {
    self.relation = relation
    self.incident = incident
  }
}
