public import TocsinModel

/// What one claim of a report says towards an incident.
public struct StatedClaim: Hashable, Sendable {
  /// Counted from 0 within the report.
  public let index: Int
  public let claim: Claim
  /// The places of the claim that stand in the incident.
  public let places: [Place]
  /// Whether the claim contradicts the incident.
  public let isDenied: Bool

  public init(index: Int, claim: Claim, places: [Place], isDenied: Bool) {
    self.index = index
    self.claim = claim
    self.places = places
    self.isDenied = isDenied
  }
}

/// One report's say about an incident: its claims, the text that they were taken from, and what it said before.
public struct Statement: Hashable, Sendable {
  /// The report's identity, as mentions write it.
  public let id: String
  /// The newest revision: the text that the quotes point into.
  public let report: Report
  /// The revisions before it, oldest first.
  public let earlier: [Report]
  /// In the order of the text; at least one.
  public let claims: [StatedClaim]

  public init(id: String, report: Report, earlier: [Report], claims: [StatedClaim]) {
    self.id = id
    self.report = report
    self.earlier = earlier
    self.claims = claims
  }

  /// When it was published; when it came in, where the publisher tells no time.
  public var time: Timestamp { report.published ?? report.received }

  /// Whether the publisher changed the text after it was first read.
  public var isEdited: Bool { earlier.contains { $0.sha256 != report.sha256 } }
}

/// An incident with everything that was said of it.
public struct IncidentDetail: Hashable, Sendable {
  public let incident: Incident
  /// By time of publication, oldest first.
  public let statements: [Statement]

  public init(incident: Incident, statements: [Statement]) {
    self.incident = incident
    self.statements = statements.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }
}
