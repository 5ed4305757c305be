public import TocsinModel

/// An incident as a GeoJSON feature. Source: RFC 7946.
///
/// The geometry is the place's point; `level` and `radius_m` say how far to trust it, and for a region `gazetteer` names
/// the area that stands for it. An unknown figure is `null`.
public struct IncidentFeature: Sendable, Encodable {
  public let incident: Incident
  /// The sentences of the feature's `text`; left out where `nil`.
  public let voice: Voice?

  public init(_ incident: Incident, voice: Voice?) {
    self.incident = incident
    self.voice = voice
  }

  private enum Key: String, CodingKey { case type, id, geometry, properties }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("Feature", forKey: .type)
    try container.encode(incident.id, forKey: .id)
    try container.encode(PointGeometry(incident.place.coordinate), forKey: .geometry)
    try container.encode(IncidentProperties(incident, voice: voice), forKey: .properties)
  }
}

/// A GeoJSON point: longitude first, in decimal degrees of WGS 84.
struct PointGeometry: Encodable {
  let type = "Point"
  let coordinates: [Double]

  init(_ coordinate: Coordinate) { coordinates = [coordinate.longitude, coordinate.latitude] }
}
