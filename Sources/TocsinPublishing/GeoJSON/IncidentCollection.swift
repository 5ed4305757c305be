/// A link of a collection to itself or to its next page.
public struct Link: Sendable, Encodable, Hashable {
  public let rel: String
  public let href: String
  public let type: String

  public init(rel: String, href: String, type: String) {
    self.rel = rel
    self.href = href
    self.type = type
  }
}

/// Incidents as a GeoJSON feature collection, one page of them. Source: RFC 7946.
public struct IncidentCollection: Sendable, Encodable {
  public let features: [IncidentFeature]
  /// How many incidents the filter holds for, on all pages.
  public let matched: Int
  public let links: [Link]

  public init(features: [IncidentFeature], matched: Int, links: [Link]) {
    self.features = features
    self.matched = matched
    self.links = links
  }

  private enum Key: String, CodingKey { case type, features, links, numberMatched, numberReturned }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("FeatureCollection", forKey: .type)
    try container.encode(features, forKey: .features)
    try container.encode(links, forKey: .links)
    try container.encode(matched, forKey: .numberMatched)
    try container.encode(features.count, forKey: .numberReturned)
  }
}
