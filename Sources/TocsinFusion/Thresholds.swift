/// How far apart claims may lie and how alike they must be.
///
/// Source of the hours: docs/fusion.md, "Wave"; of the weights: chosen so that a figure or a damage in common outweighs
/// what is merely not excluded, and a contradiction outweighs either.
public struct Thresholds: Hashable, Sendable {
  /// Claims of one region that lie less than this apart are one wave.
  public var waveGapSeconds: Int64 = 6 * 3600
  /// A wave spans at most this: a night with the day before or after it, not two nights.
  public var waveSpanSeconds: Int64 = 26 * 3600
  /// A longer window ("past day") makes no wave and bridges none.
  public var narrowWindowSeconds: Int64 = 16 * 3600
  /// How long after a wave a report without a time still speaks of it.
  public var retellingSeconds: Int64 = 12 * 3600
  /// The same where it names a place that the wave hit.
  public var retellingOfPlaceSeconds: Int64 = 36 * 3600
  /// A notice that nobody ended is over after this; its end comes within this of its start.
  public var noticeSpanSeconds: Int64 = 24 * 3600
  /// Windows up to this are a clock time; two of them this far apart are two happenings.
  public var clockWindowSeconds: Int64 = 90 * 60

  /// A claim joins the only candidate unless their fit is as low as this: other numbers or other damage alone are two
  /// accounts of one happening.
  public var contradiction = -4.0
  /// The same where texts tell several happenings apart, or where the claim is on a whole district or region.
  public var doubt = -1.0
  /// A claim joins one of several candidates from this fit on.
  public var evidence = 1.0
  /// How much better the best of several must fit than the next.
  public var margin = 0.5

  /// Within this a place without a settlement in its name belongs to the settlement.
  public var siteMetres = 7_000.0
  /// The same where their names begin alike.
  public var namesakeMetres = 25_000.0
  /// Within this of a district's coordinate a place lies in the district, where nothing else tells.
  public var districtMetres = 30_000.0

  public init() {}
}
