internal import TocsinModel
internal import TocsinPublishing

/// One report's say: who, when, what it claims, its text with the words marked, and what it said before an edit.
struct StatementBlock {
  let statement: Statement
  let voice: Voice

  private var report: Report { statement.report }

  var html: HTML {
    """
    <section class="statement" data-report="\(statement.id)">
    <h3>\(report.publisher ?? voice("publisher.unknown"))</h3>
    <p class="meta"><time datetime="\(statement.time.description)" title="UTC \(utc)">\(voice.momentByClock(statement.time))\
    </time>\(source)\(badges)</p>
    <ul class="claims">\(statement.claims.map { claim($0) }.joined())</ul>
    <blockquote class="text"\(language)>\(marked.html(voice))</blockquote>
    \(statement.earlier.reversed().map { earlier($0) }.joined())</section>

    """
  }

  private var marked: MarkedText { MarkedText(report.text, claims: statement.claims.map(\.claim)) }
  private var utc: String { statement.time.inOffset(0).description }

  private var language: HTML { report.language.map { " lang=\"\($0.rawValue)\"" } ?? .empty }

  private var source: HTML {
    guard let link = SafeLink.web(report.url) else { return .empty }
    return " · <a href=\"\(link)\" rel=\"noreferrer noopener external\">\(voice("statement.open"))</a>"
  }

  private var badges: HTML {
    let edited: HTML = statement.isEdited ? " <span class=\"badge\">\(voice("statement.edited"))</span>" : ""
    let deleted: HTML = report.isDeleted ? " <span class=\"badge\">\(voice("statement.deleted"))</span>" : ""
    return edited + deleted
  }

  private func claim(_ stated: StatedClaim) -> HTML {
    let denied: HTML = stated.isDenied ? "<span class=\"badge\">\(voice("statement.contradicts"))</span> " : ""
    let summary = ClaimSummary(stated: stated, voice: voice)
    return "<li>\(denied)\(summary.line)</li>"
  }

  private func earlier(_ revision: Report) -> HTML {
    guard revision.text != report.text else { return .empty }
    let text = revision.text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(200).map { line -> HTML in "<p>\(line.prefix(4000))</p>" }
    let label = voice("statement.earlier", ["time": voice.momentByClock(revision.published ?? revision.received)])
    return """
      <details class="earlier"><summary>\(label)</summary>\
      <blockquote class="text"\(language)>\(text.joined())</blockquote></details>
      """
  }
}

/// A claim in one line of our own words.
struct ClaimSummary {
  let stated: StatedClaim
  let voice: Voice

  private var claim: Claim { stated.claim }

  var line: String {
    let what = [kindAndThreat, places, when].compactMap { $0 }.joined(separator: ", ")
    let more = [casualties, fire, damage, response].compactMap { $0 }
    let sayer = claim.source.map { attribution in
      voice("statement.attributed", ["who": voice.name(attribution)])
    }
    return ([what] + more + [sayer].compactMap { $0 }).joined(separator: "; ")
  }

  /// "shot down or lost, drone (3–5)".
  private var kindAndThreat: String {
    let named = [kind, threat].compactMap { $0 }.joined(separator: ", ")
    return count.map { "\(named) (\($0))" } ?? named
  }

  private var kind: String {
    let name = voice("kind.\(claim.kind.rawValue)")
    return claim.phase.map { "\(name) (\(voice("phase.\($0.rawValue)")))" } ?? name
  }

  private var threat: String? {
    guard claim.threat != .unknown || claim.model != nil else { return nil }
    return [claim.threat == .unknown ? nil : voice("threat.\(claim.threat.rawValue)"), claim.model]
      .compactMap { $0 }.joined(separator: " ")
  }

  private var count: String? {
    claim.count.map { voice.numbers(Figure(low: $0.minimum, best: $0.minimum, high: $0.maximum)) }
  }

  private var places: String? {
    stated.places.isEmpty ? nil : stated.places.map(voice.name).joined(separator: ", ")
  }

  private var when: String? { claim.time.map(voice.when) }

  private var casualties: String? {
    if claim.killed == 0, claim.injured == 0 { return voice("nobodyHurt") }
    let parts = [("killed", claim.killed), ("injured", claim.injured)].compactMap { key, number in
      number.map { voice.phrase(key, Figure(low: $0, best: $0, high: $0)) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var fire: String? { claim.fire.map { "\(voice("field.fire").lowercased()): \(voice($0 ? "yes" : "no"))" } }

  private var damage: String? { named("field.damage", claim.damage.map { "damage.\($0.rawValue)" }) }

  private var response: String? { named("field.response", claim.response.map { "response.\($0.rawValue)" }) }

  private func named(_ field: String, _ keys: [String]) -> String? {
    keys.isEmpty ? nil : "\(voice(field).lowercased()): \(keys.map { voice($0) }.joined(separator: ", "))"
  }
}
