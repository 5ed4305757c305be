internal import TocsinModel
internal import TocsinPublishing

/// An incident with its figures and everybody's words: the page of its own, and what the drawer of the map shows.
struct IncidentArticle {
  let detail: IncidentDetail
  let voice: Voice

  private var incident: Incident { detail.incident }

  var html: HTML {
    let headline = Headline(incident, in: voice)
    return """
      <article class="incident" data-id="\(incident.id)" data-kind="\(incident.kind.rawValue)">
      <header>
      <p class="kind">\(KindShape(incident.kind).svg)<span>\(voice("kind.\(incident.kind.rawValue)"))</span></p>
      <h1 tabindex="-1">\(headline.place)</h1>
      <p class="lead">\(headline.what)</p>
      <p class="when">\(time)</p>
      <p class="meta">\(updated)</p>
      </header>
      <dl class="facts">\(facts.joined())</dl>
      <section class="statements" aria-labelledby="statements-title">
      <h2 id="statements-title">\(voice("statements"))</h2>
      <p class="note">\(voice("statement.marks"))</p>
      \(detail.statements.map { StatementBlock(statement: $0, voice: voice).html }.joined())</section>
      </article>
      """
  }

  private var time: HTML {
    guard let span = incident.time else { return .text(voice("when.unknown")) }
    let precise = "\(span.start.inOffset(0).description) / \(span.end.inOffset(0).description)"
    return "<time datetime=\"\(span.start.description)\" title=\"UTC \(precise)\">\(voice.when(span))</time>"
  }

  private var updated: HTML {
    guard let newest = detail.statements.map(\.time).max() else { return .empty }
    let text: HTML = "<time datetime=\"\(newest.description)\" data-age>\(voice.momentByClock(newest))</time>"
    let parts = voice("updated", ["time": "\u{1F}"]).split(separator: "\u{1F}", omittingEmptySubsequences: false)
    return HTML.text(parts[0]) + text + .text(parts.dropFirst().joined())
  }

  private var facts: [HTML] {
    let figures = FigureSources(detail: detail, voice: voice)
    var rows: [(String, String)] = [
      ("field.confidence", voice.confidence(Confidence(incident))),
      ("field.precision", voice.precision(incident.place)),
    ]
    if incident.incidentClass != .notice {
      rows += [
        ("field.killed", figures.text(incident.killed, \.killed)),
        ("field.injured", figures.text(incident.injured, \.injured)),
        ("field.damage", figures.damage), ("field.fire", figures.fire),
      ]
    }
    return rows.map { "<div><dt>\(voice($0.0))</dt><dd>\($0.1)</dd></div>" }
  }
}
