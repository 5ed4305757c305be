public import TocsinModel

/// Where a statement lies on its region's axis of time, in seconds since 1970: the window that it tells where that is
/// a night or shorter, else the moment at which its window ends or it was published.
public struct Stretch: Hashable, Sendable {
  public let from: Int64
  public let to: Int64

  public init(from: Int64, to: Int64) {
    self.from = from
    self.to = to
  }
}

/// A mention with its region and its stretch of time: what decides with which others it is fused.
public struct StatementSite: Hashable, Sendable {
  /// The first-level region with its country; for a country or a sea its own name.
  public let area: String
  public let mention: Mention
  public let stretch: Stretch
}

extension Statement {
  func stretch(_ thresholds: Thresholds) -> Stretch {
    let end = told.end.secondsSinceEpoch
    let isNarrow = told.lengthSeconds <= thresholds.narrowWindowSeconds
    return Stretch(from: isNarrow ? told.start.secondsSinceEpoch : end, to: end)
  }
}
