internal import TocsinModel

/// An incident's time as `incident_area` has it: minutes since 2020, widened to whole ones.
struct StoredMinutes {
  let first: Int64
  let last: Int64

  /// 2020-01-01T00:00:00Z in seconds since 1970.
  private static let epoch: Int64 = 1_577_836_800

  /// - Parameters:
  ///   - published, lastPublished: stand in where no text tells a time; all times where they are not known either.
  init(_ time: TimeSpan?, _ published: Timestamp?, _ lastPublished: Timestamp?) {
    first = (time?.start ?? published).map(Self.floor) ?? Self.bounds.lowerBound
    last = (time?.end ?? lastPublished).map(Self.ceiling) ?? Self.bounds.upperBound
  }

  static func floor(_ time: Timestamp) -> Int64 { clamped(minutes(time.secondsSinceEpoch)) }
  static func ceiling(_ time: Timestamp) -> Int64 { clamped(minutes(time.secondsSinceEpoch + 59)) }

  /// What 32-bit numbers hold exactly.
  private static let bounds: ClosedRange<Int64> = -(1 << 24)...(1 << 24)

  private static func clamped(_ minutes: Int64) -> Int64 {
    min(max(minutes, bounds.lowerBound), bounds.upperBound)
  }

  private static func minutes(_ seconds: Int64) -> Int64 {
    let (quotient, remainder) = (seconds - epoch).quotientAndRemainder(dividingBy: 60)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
