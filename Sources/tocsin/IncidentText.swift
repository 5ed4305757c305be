internal import TocsinModel
internal import TocsinStore

/// Incidents as lines for people.
enum IncidentText {
  /// One line: id, time, kind, place, figures, origins.
  static func row(_ stored: StoredIncident) -> String {
    let incident = stored.incident
    let time = incident.time?.start ?? stored.firstPublished
    let place = [incident.place.name, incident.place.region].compactMap(\.self).filter { !$0.isEmpty }
    return [
      incident.id, time?.description ?? "-", incident.kind.rawValue,
      place.count == 2 && place[0] == place[1] ? place[0] : place.joined(separator: ", "), figures(incident),
      "origins \(incident.origins)",
    ].joined(separator: "\t")
  }

  private static func figures(_ incident: Incident) -> String {
    let figures = [("count", incident.count), ("killed", incident.killed), ("injured", incident.injured)]
    let told = figures.compactMap { name, figure in figure.map { "\(name) \(text($0))" } }
    return told.isEmpty ? "-" : told.joined(separator: ", ")
  }

  static func text(_ figure: Figure) -> String {
    let high = figure.high.map(String.init) ?? "…"
    return figure.low == figure.high ? "\(figure.best)" : "\(figure.best) (\(figure.low)–\(high))"
  }

  /// The incident with who says it and in what they differ, then each report with the words that its claims rest on.
  static func lines(_ detail: IncidentDetail) -> [String] {
    [row(detail.incident)] + standing(detail.incident.incident)
      + detail.testimonies.flatMap { testimony in
        [head(testimony.report, revisions: testimony.revisions.count)]
          + testimony.claims.flatMap { lines($0, of: testimony.report) }
      }
  }

  private static func standing(_ incident: Incident) -> [String] {
    let accounts = incident.accounts.map { account in
      "\(account.stance.rawValue): \(account.name)" + (account.side.map { " (\($0))" } ?? "")
    }
    let contradictions = incident.contradictions.map { contradiction in
      "differ in \(contradiction.field): " + contradiction.versions.map(\.value).joined(separator: " or ")
    }
    let joins = incident.joins.map { join in
      let reasons = join.reasons.map { "\($0.name) \($0.weight)" }.joined(separator: ", ")
      return "joined \(join.mention.label): \(reasons)"
    }
    return ["credibility \(incident.credibility.rawValue), \(incident.credibility)"] + accounts + contradictions + joins
      + reviewed(incident.review)
  }

  private static func reviewed(_ review: IncidentReview) -> [String] {
    (review.acceptedBy.map { ["accepted by \($0)"] } ?? [])
      + review.notes.map { "note by \($0.author), \($0.made): \($0.text)" }
  }

  private static func head(_ report: Report, revisions: Int) -> String {
    let edits = revisions > 1 ? ", revision \(report.revision) of \(revisions)" : ""
    let time = report.published?.description ?? "time unknown"
    return "\n\(report.publisher ?? report.source), \(time) (\(report.key)\(edits))"
  }

  private static func lines(_ testified: TestifiedClaim, of report: Report) -> [String] {
    let places = testified.places.map { place in
      let mention = Mention(report: report.key, claim: testified.ordinal, place: place)
      return "\(testified.claim.places[place].name) (\(mention.label))"
    }
    let quotes = testified.claim.quotes.sorted { $0.key < $1.key }.flatMap { field, ranges in
      ranges.compactMap { $0.words(in: report.text) }.map { "    \(field): “\($0)”" }
    }
    return ["  \(testified.claim.kind.rawValue) at \(places.joined(separator: ", "))"] + quotes
  }
}
