internal import TocsinModel

/// What a feature says of its incident.
struct IncidentProperties: Encodable {
  let incident: Incident
  let voice: Voice?

  init(_ incident: Incident, voice: Voice?) {
    self.incident = incident
    self.voice = voice
  }

  private enum Key: String, CodingKey {
    case `class`, kind, place, native, level, gazetteer, region, country, start, end, count, killed, injured, origins
    case reports, confidence, credibility, contradictions, text
    case radius = "radius_m"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(incident.incidentClass, forKey: .class)
    try container.encode(incident.kind, forKey: .kind)
    try encodePlace(into: &container)
    try container.encode(incident.time?.start, forKey: .start)
    try container.encode(incident.time?.end, forKey: .end)
    try container.encode(incident.count, forKey: .count)
    try container.encode(incident.killed, forKey: .killed)
    try container.encode(incident.injured, forKey: .injured)
    try container.encode(incident.origins, forKey: .origins)
    try container.encode(Set(incident.members.map(\.report)).count, forKey: .reports)
    try container.encode(Confidence(incident).key, forKey: .confidence)
    try container.encode(incident.credibility, forKey: .credibility)
    try container.encode(incident.denied.count, forKey: .contradictions)
    if let voice { try container.encode(IncidentText(incident, voice: voice), forKey: .text) }
  }

  private func encodePlace(into container: inout KeyedEncodingContainer<Key>) throws {
    let place = incident.place
    try container.encode(place.name, forKey: .place)
    try container.encode(place.native, forKey: .native)
    try container.encode(place.level, forKey: .level)
    try container.encode(place.radiusMetres, forKey: .radius)
    try container.encode(place.gazetteerID, forKey: .gazetteer)
    try container.encode(place.region, forKey: .region)
    try container.encode(place.country, forKey: .country)
  }
}

/// The incident's sentences in one language.
struct IncidentText: Encodable {
  let language: Language
  let headline: String
  let place: String
  let what: String
  let when: String?
  let confidence: String

  init(_ incident: Incident, voice: Voice) {
    let headline = Headline(incident, in: voice)
    self.language = voice.language
    self.headline = headline.line
    place = headline.place
    what = headline.what
    when = headline.when
    confidence = voice.confidence(Confidence(incident))
  }
}
