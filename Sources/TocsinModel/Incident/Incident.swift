/// Claims of one happening, from any number of reports.
/// JSON: its members by the names in `CodingKeys`; `write(to:)` gives them in alphabetical order.
public struct Incident: Hashable, Sendable, Codable {
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
  /// How far it may be believed, by its independent origins and those who speak against it.
  public var credibility: Credibility
  /// What each figure rests on, in the order of `FigureName.allCases`; none for a figure that nobody tells.
  public var evidence: [FigureEvidence]
  /// Why each mention but the first stands here, in the order in which they came.
  public var joins: [Join]
  /// Who says it, one an origin, in order of publication.
  public var accounts: [Account]
  /// In what the accounts differ.
  public var contradictions: [Contradiction]
  /// Other incidents that it has to do with, by id.
  public var links: [IncidentLink]
  public var review: IncidentReview

  enum CodingKeys: String, CodingKey {
    case id, kind, members, denied, place, time, count, killed, injured, origins, credibility, evidence, joins, accounts
    case contradictions, links, review
    case incidentClass = "class"
    case isOpen = "open"
  }

  public init(
    id: String, incidentClass: IncidentClass, kind: EventKind, members: [Mention], denied: [Mention] = [],
    place: Place, time: TimeSpan?, count: Figure? = nil, killed: Figure? = nil, injured: Figure? = nil, origins: Int,
    isOpen: Bool = false, credibility: Credibility = .unjudged, evidence: [FigureEvidence] = [], joins: [Join] = [],
    accounts: [Account] = [], contradictions: [Contradiction] = [], links: [IncidentLink] = [],
    review: IncidentReview = IncidentReview()
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
    self.credibility = credibility
    self.evidence = evidence
    self.joins = joins
    self.accounts = accounts
    self.contradictions = contradictions
    self.links = links
    self.review = review
  }
}

extension Incident {
  public subscript(figure: FigureName) -> Figure? {
    switch figure {
    case .count: count
    case .killed: killed
    case .injured: injured
    }
  }
}
