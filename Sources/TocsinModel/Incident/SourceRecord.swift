/// How a publisher has done: what it said, how soon, how often it took words back, and how far others bore it out.
public struct SourceRecord: Hashable, Sendable, Codable {
  public var publisher: String
  public var reports: Int
  /// The seconds from the end of what it tells to its publication, the median over claims that tell a time.
  public var latencySeconds: Int64?
  /// Figures that it changed, reports that it edited or took down, claims that a reviewer rejected or corrected.
  public var corrections: Int
  /// Its incidents that an origin other than its own tells too.
  public var corroborated: Int
  /// Its incidents in which it stands alone.
  public var alone: Int
  /// Its incidents in which somebody denies what it says, or a figure of it lies outside the others'.
  public var contradicted: Int

  public init(
    publisher: String, reports: Int = 0, latencySeconds: Int64? = nil, corrections: Int = 0, corroborated: Int = 0,
    alone: Int = 0, contradicted: Int = 0
  ) {
    self.publisher = publisher
    self.reports = reports
    self.latencySeconds = latencySeconds
    self.corrections = corrections
    self.corroborated = corroborated
    self.alone = alone
    self.contradicted = contradicted
  }
}
