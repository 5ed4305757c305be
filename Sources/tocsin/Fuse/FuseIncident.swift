internal import Foundation
internal import TocsinModel

/// An incident as docs/fusion.md has it.
struct FuseIncident: Encodable {
  let id: String
  let `class`: IncidentClass
  let members: [Mention]
  let denied: [Mention]
  let place: String
  let start: Timestamp?
  let end: Timestamp?
  let figures: Figures
  let origins: Int
  let credibility: Credibility
  let reasons: [JoinReasons]
  let evidence: [FigureEvidence]
  let accounts: [Account]
  let contradictions: [Contradiction]
  let links: [IncidentLink]
  let review: IncidentReview?

  /// Why a mention stands in the incident: the named reasons with their weights, and their sum.
  struct JoinReasons: Encodable {
    let mention: Mention
    let score: Double
    let because: [String: Double]

    init(_ join: Join) {
      mention = join.mention
      score = join.score
      because = Dictionary(join.reasons.map { ($0.name, $0.weight) }, uniquingKeysWith: +)
    }
  }

  struct Figures: Encodable {
    let count: Figure?
    let killed: Figure?
    let injured: Figure?

    private enum Key: String, CodingKey { case count, killed, injured }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(count, forKey: .count)
      try container.encode(killed, forKey: .killed)
      try container.encode(injured, forKey: .injured)
    }
  }

  init(_ incident: Incident) {
    id = incident.id
    `class` = incident.incidentClass
    members = incident.members
    denied = incident.denied
    place = incident.place.name
    start = incident.time?.start
    end = incident.isOpen ? nil : incident.time?.end
    figures = Figures(count: incident.count, killed: incident.killed, injured: incident.injured)
    origins = incident.origins
    credibility = incident.credibility
    reasons = incident.joins.map(JoinReasons.init)
    evidence = incident.evidence
    accounts = incident.accounts
    contradictions = incident.contradictions
    links = incident.links
    review = incident.review.decisions.isEmpty ? nil : incident.review
  }
}
