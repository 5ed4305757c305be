public import TocsinModel

/// A place as the gazetteer knows it.
public struct GazetteerEntry: Sendable, Hashable {
  public let id: PlaceID
  /// The stable key over all builds: `gn:709930`, `katotth:UA…`, `iso:RU-ROS`, `cur:…`.
  public let key: String
  public let level: PlaceLevel
  /// The sort of unit or site: `oblast`, `raion`, `hromada`, `city`, `village`, `airport`, `refinery`, `sea` …
  public let type: String
  /// The standard Latin name.
  public let name: String
  /// The nominative in the country's own language.
  public let native: String
  /// The next higher unit; `nil` for a country and for open water.
  public let parent: PlaceID?
  /// The first-level region, itself for a region; `nil` for a country and for open water.
  public let region: PlaceID?
  /// ISO 3166-1 alpha-2; `nil` for open water.
  public let country: String?
  /// Its own coordinate, or its nearest located parent's where no source gives one.
  public let coordinate: Coordinate
  /// How far from the coordinate the place may lie, in metres: the parent's where the coordinate is the parent's.
  public let radiusMetres: Int
  /// `nil` where no source counts it.
  public let population: Int?
  /// Whether the coordinate is its own.
  public let isLocated: Bool
  /// Codes of other registers by their name: `gn`, `iso`, `katotth`, `oktmo`, `icao`, `iata`, `seat`, `serves`.
  public var codes: [String: String] { Pack.codes(codesText) }
  /// The codes as the pack holds them. Why: most readers of an entry never ask for them.
  let codesText: String
}
