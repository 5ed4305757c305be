internal import TocsinModel
internal import TocsinPublishing

/// An incident as a line of the list; the page's script draws the same (`Data/web/modules/list.js`).
struct ListItem {
  let incident: Incident
  let voice: Voice

  var html: HTML {
    let headline = Headline(incident, in: voice)
    return """
      <li class="item" data-id="\(incident.id)" data-kind="\(incident.kind.rawValue)">\
      <a href="\(IncidentAddress.page(incident.id, voice.language))">\(KindShape(incident.kind).svg)\
      <span class="place">\(headline.place)</span><span class="what">\(headline.what)</span>\
      <span class="meta">\(headline.when ?? voice("when.unknown")) · \(voice.confidence(Confidence(incident)))</span>\
      </a></li>

      """
  }
}

/// The stable addresses of an incident.
enum IncidentAddress {
  static func page(_ id: String) -> String { "/incidents/\(SafeLink.segment(id))" }
  static func page(_ id: String, _ language: Language) -> String { "\(page(id))?lang=\(language.rawValue)" }
  static func data(_ id: String) -> String { "/api/v1/incidents/\(SafeLink.segment(id))" }
}
