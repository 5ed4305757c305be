public import TocsinModel

/// A rectangle in decimal degrees; `west` greater than `east` where it crosses the antimeridian.
public struct BoundingBox: Hashable, Sendable {
  public let west: Double
  public let south: Double
  public let east: Double
  public let north: Double

  /// `nil` for bounds outside the globe or with south above north.
  public init?(west: Double, south: Double, east: Double, north: Double) {
    guard [west, east].allSatisfy({ (-180...180).contains($0) }), south <= north,
      [south, north].allSatisfy({ (-90...90).contains($0) })
    else { return nil }
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  public func contains(_ point: Coordinate) -> Bool {
    guard (south...north).contains(point.latitude) else { return false }
    return west <= east
      ? (west...east).contains(point.longitude) : point.longitude >= west || point.longitude <= east
  }
}

/// Which incidents are asked for.
public struct IncidentQuery: Hashable, Sendable {
  public static let limits = 1...1000
  public static let offsets = 0...100_000

  /// By the place's coordinate; `nil` for everywhere.
  public var box: BoundingBox?
  /// Incidents that end at or after it; those without a time are left out where either bound is set.
  public var from: Timestamp?
  /// Incidents that start at or before it.
  public var to: Timestamp?
  /// Empty for every kind.
  public var kinds: Set<EventKind>
  public var limit: Int
  public var offset: Int

  public init(
    box: BoundingBox? = nil, from: Timestamp? = nil, to: Timestamp? = nil, kinds: Set<EventKind> = [],
    limit: Int = 200, offset: Int = 0
  ) {
    self.box = box
    self.from = from
    self.to = to
    self.kinds = kinds
    self.limit = min(max(limit, Self.limits.lowerBound), Self.limits.upperBound)
    self.offset = min(max(offset, Self.offsets.lowerBound), Self.offsets.upperBound)
  }

  /// Whether an incident is asked for, paging aside.
  public func holds(for incident: Incident) -> Bool {
    guard kinds.isEmpty || kinds.contains(incident.kind), box?.contains(incident.place.coordinate) ?? true else {
      return false
    }
    guard from != nil || to != nil else { return true }
    guard let time = incident.time else { return false }
    return (from.map { time.end >= $0 } ?? true) && (to.map { time.start <= $0 } ?? true)
  }

  /// Whether anything narrows it.
  public var isFiltered: Bool { box != nil || from != nil || to != nil || !kinds.isEmpty }
}
