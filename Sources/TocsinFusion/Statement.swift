internal import TocsinModel

/// A mention with what fusion needs to know of its claim and report.
struct Statement: Sendable {
  let mention: Mention
  let claim: Claim
  let place: Place
  let published: Timestamp
  let voice: Voice
  /// Whether the publisher speaks for an area.
  let isLocal: Bool

  var incidentClass: IncidentClass {
    switch claim.kind {
    case .attack, .sighting, .interception: .air
    case .strike, .debris, .explosion, .evacuation, .shelter: .ground
    case .alert, .restriction: .notice
    }
  }

  /// The first-level region; for a country or a sea its own name.
  var area: String { (place.region ?? place.level.rawValue + ":" + place.name) + "|" + (place.country ?? "") }

  /// Whether something fell or hit.
  var isImpact: Bool { claim.kind == .strike || claim.kind == .debris }

  /// Whether it stands in the same report as another claim of the same voice, so that the text tells the two apart.
  func isToldApart(from other: Statement) -> Bool {
    isImpact && other.isImpact && mention.report == other.mention.report && claim.source == other.claim.source
      && (mention.claim, mention.place) != (other.mention.claim, other.mention.place)
  }

  /// In order of publication.
  static func precedes(_ left: Statement, _ right: Statement) -> Bool {
    (left.published, left.mention) < (right.published, right.mention)
  }
}

extension TimeSpan {
  var lengthSeconds: Int64 { end.secondsSinceEpoch - start.secondsSinceEpoch }
}

/// Statements that are one incident.
struct StatementGroup: Sendable {
  let incidentClass: IncidentClass
  /// In order of publication.
  var statements: [Statement]
  var denied: [Statement] = []
  /// Whether it is a notice that nobody ended.
  var isOpen = false
}

/// Reads statements from reports.
struct StatementReader {
  let offices: OfficeLexicon

  /// All statements, in order of publication.
  func statements(in reports: [ExtractedReport]) -> [Statement] {
    reports.flatMap(statements(in:)).sorted(by: Statement.precedes)
  }

  private func statements(in extracted: ExtractedReport) -> [Statement] {
    let report = extracted.report
    let publisher = PublisherVoice(report, offices: offices)
    return extracted.claims.enumerated().flatMap { number, claim in
      claim.places.enumerated().map { index, place in
        Statement(
          mention: Mention(report: report.key, claim: number, place: index), claim: claim, place: place,
          published: report.published ?? report.received, voice: Voice(claim, place: place, publisher: publisher),
          isLocal: report.home != nil)
      }
    }
  }
}
