internal import TocsinModel

/// An incident with its statements as JSON: the feature, who says it and in what they differ, why its claims were joined,
/// then each report with its claims, quotes and earlier texts. What reviewers noted is not in it.
public struct IncidentDocument: Sendable, Encodable {
  let incident: IncidentFeature
  let accounts: [Account]
  let contradictions: [Contradiction]
  let evidence: [FigureEvidence]
  let joins: [Join]
  let links: [IncidentLink]
  let statements: [StatementDocument]

  public init(_ detail: IncidentDetail, voice: Voice?) {
    incident = IncidentFeature(detail.incident, voice: voice)
    accounts = detail.incident.accounts
    contradictions = detail.incident.contradictions
    evidence = detail.incident.evidence
    joins = detail.incident.joins
    links = detail.incident.links
    statements = detail.statements.map(StatementDocument.init)
  }
}

struct StatementDocument: Sendable, Encodable {
  struct Text: Sendable, Encodable {
    let revision: Int
    let published: Timestamp?
    let received: Timestamp
    let deleted: Bool
    let text: String

    init(_ report: Report) {
      revision = report.revision
      published = report.published
      received = report.received
      deleted = report.isDeleted
      text = report.text
    }
  }

  struct Entry: Sendable, Encodable {
    let index: Int
    let contradicts: Bool
    let places: [Place]
    let claim: Claim
  }

  let report: String
  let publisher: String?
  let home: String?
  let url: String?
  let language: Language?
  let current: Text
  let earlier: [Text]
  let claims: [Entry]

  init(_ statement: Statement) {
    report = statement.id
    publisher = statement.report.publisher
    home = statement.report.home
    url = statement.report.url
    language = statement.report.language
    current = Text(statement.report)
    earlier = statement.earlier.map(Text.init)
    claims = statement.claims.map {
      Entry(index: $0.index, contradicts: $0.isDenied, places: $0.places, claim: $0.claim)
    }
  }
}
