/// One place of one claim of one report: the unit that fusion joins. JSON: `[report, claim, place]`, counted from 0.
public struct Mention: Hashable, Sendable, Comparable {
  public let report: String
  public let claim: Int
  public let place: Int

  public init(report: String, claim: Int, place: Int) {
    self.report = report
    self.claim = claim
    self.place = place
  }

  public static func < (left: Mention, right: Mention) -> Bool {
    (left.report, left.claim, left.place) < (right.report, right.claim, right.place)
  }
}

extension Mention: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(
      report: try container.decode(String.self), claim: try container.decode(Int.self),
      place: try container.decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(report)
    try container.encode(claim)
    try container.encode(place)
  }
}

/// Where a happening belongs. Source: docs/fusion.md.
public enum IncidentClass: String, Codable, Sendable, CaseIterable { case air, ground, notice }

/// A figure over several claims. JSON: `[low, best, high]`; an unknown figure is `nil` at its holder, never a zero.
public struct Figure: Hashable, Sendable {
  public let low: Int
  public let best: Int
  /// `nil` where a claim sets no upper bound.
  public let high: Int?

  public init(low: Int, best: Int, high: Int?) {
    self.low = low
    self.best = best
    self.high = high
  }
}

extension Figure: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(
      low: try container.decode(Int.self), best: try container.decode(Int.self),
      high: try container.decodeIfPresent(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(low)
    try container.encode(best)
    if let high { try container.encode(high) } else { try container.encodeNil() }
  }
}

/// Claims of one happening, from any number of reports.
public struct Incident: Hashable, Sendable {
  /// Stable over re-runs: derived from class, place and first mention.
  public var id: String
  public var incidentClass: IncidentClass
  /// The kind that its claims speak for most.
  public var kind: EventKind
  /// Sorted.
  public var members: [Mention]
  public var denied: [Mention]
  public var place: Place
  public var time: TimeSpan?
  public var count: Figure?
  public var killed: Figure?
  public var injured: Figure?
  /// The number of independent origins.
  public var origins: Int
  /// Whether it is a notice whose end nobody has told yet; `time` then ends at its latest statement.
  public var isOpen: Bool

  public init(
    id: String, incidentClass: IncidentClass, kind: EventKind, members: [Mention], denied: [Mention] = [],
    place: Place, time: TimeSpan?, count: Figure? = nil, killed: Figure? = nil, injured: Figure? = nil, origins: Int,
    isOpen: Bool = false
  ) {
    self.id = id
    self.incidentClass = incidentClass
    self.kind = kind
    self.members = members
    self.denied = denied
    self.place = place
    self.time = time
    self.count = count
    self.killed = killed
    self.injured = injured
    self.origins = origins
    self.isOpen = isOpen
  }
}
