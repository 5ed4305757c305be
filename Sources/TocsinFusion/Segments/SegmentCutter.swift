/// Cuts a region's time into segments that are fused each by itself, so that a step costs as much as its segment.
///
/// A silence longer than any rule looks across is a cut. Where there is none for days, the deepest lull of the days
/// around is one. Both depend on the statements of `reachSeconds` around them alone: what comes elsewhere moves no cut.
public struct SegmentCutter: Sendable {
  private let silence: Int64
  private let lullSeconds: Int64

  public init(thresholds: Thresholds = Thresholds()) {
    silence = thresholds.segmentSilenceSeconds
    lullSeconds = thresholds.segmentLullSeconds
  }

  /// A statement moves cuts within this of its stretch, and no others.
  public var reachSeconds: Int64 { lullSeconds + silence }

  private struct Gap {
    let from: Int64
    let to: Int64

    /// Longer first; of equals one by chance, so that a region with a report each day at nine is cut too.
    func isDeeper(than other: Gap) -> Bool { (to - from, mixed) > (other.to - other.from, other.mixed) }

    private var mixed: UInt64 { StableHash.of(withUnsafeBytes(of: to.littleEndian, Array.init)) }
  }

  /// The moments at which a new segment begins, ascending; the first segment begins before all of them.
  /// - Parameter stretches: a region's, in any order.
  public func cuts(_ stretches: [Stretch]) -> [Int64] {
    let gaps = gaps(stretches)
    guard let first = stretches.map(\.from).min(), let last = stretches.map(\.to).max() else { return [] }
    return gaps.indices.filter { isSilence(gaps[$0]) || isLull($0, gaps, first, last) }.map { gaps[$0].to }
  }

  private func gaps(_ stretches: [Stretch]) -> [Gap] {
    var gaps: [Gap] = []
    var end = Int64.max
    for stretch in stretches.sorted(by: { $0.from < $1.from }) {
      if stretch.from > end { gaps.append(Gap(from: end, to: stretch.from)) }
      end = end == .max ? stretch.to : max(end, stretch.to)
    }
    return gaps
  }

  private func isSilence(_ gap: Gap) -> Bool { gap.to - gap.from >= silence }

  /// Whether it is the deepest of all gaps around it, in a time that is nowhere silent.
  private func isLull(_ index: Int, _ gaps: [Gap], _ first: Int64, _ last: Int64) -> Bool {
    let gap = gaps[index]
    guard gap.from - first >= lullSeconds, last - gap.to >= lullSeconds else { return false }
    let before = gaps[..<index].reversed().prefix { gap.from - $0.to < lullSeconds }
    let behind = gaps[(index + 1)...].prefix { $0.from - gap.to < lullSeconds }
    return before.allSatisfy { !isSilence($0) && gap.isDeeper(than: $0) }
      && behind.allSatisfy { !isSilence($0) && gap.isDeeper(than: $0) }
  }
}
