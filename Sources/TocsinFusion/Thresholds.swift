/// How far apart claims may lie and how alike they must be. The weights that scores are sums of stand in `Evidence`.
///
/// Source of the hours: docs/fusion.md, "Wave".
public struct Thresholds: Hashable, Sendable {
  /// Claims of one region that lie less than this apart are one wave.
  public var waveGapSeconds: Int64 = 6 * 3600
  /// A wave spans at most this: a night with the day before or after it, not two nights.
  public var waveSpanSeconds: Int64 = 26 * 3600
  /// Windows up to this are hours; longer ones (a night, a day) say within which bounds, and reach beyond them to none
  /// but what nothing else is nearer to.
  public var tightWindowSeconds: Int64 = 8 * 3600
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

  /// A region that nobody spoke of for this long begins a new segment: no rule looks back further.
  /// Source: `retellingOfPlaceSeconds` and a day that a report looks back on.
  public var segmentSilenceSeconds: Int64 = 60 * 3600
  /// Where a region is never silent, a segment begins at the deepest lull of this long before and behind.
  public var segmentLullSeconds: Int64 = 72 * 3600

  /// A claim joins an incident whose score is at least this.
  public var join = 0.0
  /// One below, down to this, is suggested to a reviewer.
  public var suggest = -1.5
  /// How much better the best of several must fit than the next.
  public var margin = 1.0

  /// Within this a place without a settlement in its name belongs to the settlement.
  public var siteMetres = 7_000.0
  /// The same where their names begin alike.
  public var namesakeMetres = 25_000.0
  /// Within this of a district's coordinate a place lies in the district, where nothing else tells.
  public var districtMetres = 30_000.0
  /// Within this of each other two places hear the same explosion.
  /// Source: a detonation of tens of kilograms is heard at 10 to 20 km.
  public var neighbourMetres = 15_000.0
  /// So many places that hear it, in no common line, stand around one that nobody names.
  public var ringPlaces = 3

  /// The share of word triples in common from which on two texts are one, reworded.
  /// Source: A. Broder, "On the resemblance and containment of documents" (1997), takes 0.5 for "roughly the same".
  public var resemblance = 0.5
  /// The share of a text's word triples that another one holds where it quotes it.
  public var containment = 0.8
  /// Shorter texts are alike by chance: every all-clear is.
  public var leastWords = 12

  public init() {}
}
