/// When a thing happened, as tightly as its text allows: from `start` to `end`, both included. JSON: `[start, end]`.
public struct TimeSpan: Hashable, Sendable {
  public let start: Timestamp
  public let end: Timestamp

  /// A span; `end` is moved up to `start` where it would lie before it.
  public init(_ start: Timestamp, _ end: Timestamp) {
    self.start = start
    self.end = max(start, end)
  }

  public func overlaps(_ other: TimeSpan) -> Bool { start <= other.end && other.start <= end }

  /// The time between two spans in seconds; 0 where they touch or overlap.
  public func gapSeconds(to other: TimeSpan) -> Int64 {
    max(
      0, start.secondsSinceEpoch - other.end.secondsSinceEpoch, other.start.secondsSinceEpoch - end.secondsSinceEpoch)
  }

  public func union(_ other: TimeSpan) -> TimeSpan { TimeSpan(min(start, other.start), max(end, other.end)) }
}

extension TimeSpan: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(try container.decode(Timestamp.self), try container.decode(Timestamp.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}
