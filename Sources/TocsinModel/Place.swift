/// A place that a claim names, as the gazetteer knows it and as the text has it.
///
/// The coordinate is never finer than `precision` says: a unit known by name alone carries its parent's coordinate and radius.
public struct Place: Hashable, Sendable {
  /// The gazetteer's stable key (`gn:709930`, `katotth:UA…`, `cur:…`); `nil` for what the gazetteer does not hold.
  public var gazetteerID: String?
  /// The standard name in Latin letters.
  public var name: String
  /// The nominative in the country's own language.
  public var native: String
  public var level: PlaceLevel
  /// The first-level region; itself for a region, `nil` for a country or a sea.
  public var region: String?
  /// ISO 3166-1 alpha-2 of the internationally recognised country; `nil` for open water.
  public var country: String?
  public var coordinate: Coordinate
  /// How far from the coordinate the thing may lie, in metres.
  public var radiusMetres: Int
  /// The words of the report that name it, exactly as they stand; empty where only the publisher's home tells.
  public var said: String

  public init(
    gazetteerID: String? = nil, name: String, native: String, level: PlaceLevel, region: String?, country: String?,
    coordinate: Coordinate, radiusMetres: Int, said: String
  ) {
    self.gazetteerID = gazetteerID
    self.name = name
    self.native = native
    self.level = level
    self.region = region
    self.country = country
    self.coordinate = coordinate
    self.radiusMetres = radiusMetres
    self.said = said
  }

  /// The uncertainty radius of a place that states none, by level, in metres.
  /// Source: medians of the extents of units and settlements of Ukraine and European Russia, rounded up.
  public static func defaultRadiusMetres(_ level: PlaceLevel) -> Int {
    switch level {
    case .country: 500_000
    case .region: 120_000
    case .district: 30_000
    case .settlement: 5_000
    case .cityDistrict: 4_000
    case .street: 5_000
    case .site: 1_500
    case .water: 150_000
    }
  }
}

extension Place: Codable {
  private enum Key: String, CodingKey {
    case id, name, native, level, region, country, lat, lon, said
    case radius = "radius_m"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let level = try container.decode(PlaceLevel.self, forKey: .level)
    self.init(
      gazetteerID: try container.decodeIfPresent(String.self, forKey: .id),
      name: try container.decode(String.self, forKey: .name),
      native: try container.decodeIfPresent(String.self, forKey: .native) ?? "",
      level: level,
      region: try container.decodeIfPresent(String.self, forKey: .region),
      country: try container.decodeIfPresent(String.self, forKey: .country),
      coordinate: Coordinate(
        latitude: try container.decode(Double.self, forKey: .lat),
        longitude: try container.decode(Double.self, forKey: .lon)),
      radiusMetres: try container.decodeIfPresent(Int.self, forKey: .radius) ?? Self.defaultRadiusMetres(level),
      said: try container.decodeIfPresent(String.self, forKey: .said) ?? "")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(gazetteerID, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(native, forKey: .native)
    try container.encode(level, forKey: .level)
    try container.encode(region, forKey: .region)
    try container.encode(country, forKey: .country)
    try container.encode(coordinate.latitude, forKey: .lat)
    try container.encode(coordinate.longitude, forKey: .lon)
    try container.encode(radiusMetres, forKey: .radius)
    try container.encode(said, forKey: .said)
  }
}
