internal import TocsinModel

extension ReviewItem: Encodable {
  private enum Key: String, CodingKey {
    case kind, incidents, change, contradictions, score, reasons, report, claim, doubts
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(incidents.map { IncidentHead($0.incident) }, forKey: .incidents)
    switch matter {
    case .lowered(let change): try container.encode(change, forKey: .change)
    case .contradiction:
      try container.encode(incidents.flatMap(\.incident.contradictions), forKey: .contradictions)
    case .join(let suggestion):
      try container.encode(suggestion.score, forKey: .score)
      try container.encode(suggestion.reasons, forKey: .reasons)
    case .doubt(let doubtful):
      try container.encode(doubtful.report, forKey: .report)
      try container.encode(doubtful.ordinal, forKey: .claim)
      try container.encode(doubtful.claim.doubts.map { PlacedDoubt($0, of: doubtful.claim) }, forKey: .doubts)
    }
  }
}

/// Enough of an incident to know it again.
private struct IncidentHead: Encodable {
  let id: String
  let `class`: IncidentClass
  let kind: EventKind
  let place: String
  let region: String?
  let time: TimeSpan?

  init(_ incident: Incident) {
    (id, `class`, kind) = (incident.id, incident.incidentClass, incident.kind)
    (place, region, time) = (incident.place.name, incident.place.region, incident.time)
  }
}

/// A doubt beside the place that was chosen.
private struct PlacedDoubt: Encodable {
  private enum Key: String, CodingKey { case chosen }

  let doubt: Doubt
  let chosen: Place?

  init(_ doubt: Doubt, of claim: Claim) {
    self.doubt = doubt
    chosen = claim.places.indices.contains(doubt.place) ? claim.places[doubt.place] : nil
  }

  func encode(to encoder: any Encoder) throws {
    try doubt.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(chosen, forKey: .chosen)
  }
}

extension LoggedDecision: Encodable {
  private enum Key: String, CodingKey { case sequence, state }

  /// The decision's own JSON, with its number and state beside.
  public func encode(to encoder: any Encoder) throws {
    try decision.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(state, forKey: .state)
  }
}

extension SearchHit: Encodable {
  private enum Key: String, CodingKey { case report, revision, published, publisher, url, excerpt, matches, incidents }

  /// The report by its key, the excerpt in words, and `matches` as ranges of the report's text in Unicode scalars.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(report.key, forKey: .report)
    try container.encode(report.revision, forKey: .revision)
    try container.encode(report.published, forKey: .published)
    try container.encode(report.publisher, forKey: .publisher)
    try container.encode(report.url, forKey: .url)
    try container.encode(excerpt.words(in: report.text), forKey: .excerpt)
    try container.encode(matches, forKey: .matches)
    try container.encode(incidents, forKey: .incidents)
  }
}
