internal import TocsinModel

/// One region's statements, and what was fused of them, segment by segment.
struct AreaLedger: Sendable {
  private struct Segment {
    var ledger: SegmentLedger
    var stamps: [Int]
    var decisions: [Decision]
    var outcome: SegmentOutcome
  }

  /// In order of publication.
  private var statements: [Statement] = []
  /// By the moment at which each begins.
  private var segments: [Int64: Segment] = [:]

  var isEmpty: Bool { statements.isEmpty }
  var outcomes: [SegmentOutcome] { segments.keys.sorted().compactMap { segments[$0]?.outcome } }

  mutating func remove(report: String) { statements.removeAll { $0.mention.report == report } }

  mutating func insert(_ added: [Statement]) {
    statements = (statements + added).sorted(by: Statement.precedes)
  }

  /// Fuses the segments in which anything changed.
  /// - Parameter decisions: those on incidents, in the order in which they were made.
  mutating func fuse(_ decisions: [Decision], tools: FusionTools) {
    let old = segments
    segments = [:]
    for (start, own) in bySegment(tools) {
      let stamps = Statement.key(of: own)
      if let kept = old[start], kept.stamps == stamps, kept.decisions == decisions {
        segments[start] = kept
        continue
      }
      var ledger = old[start]?.ledger ?? SegmentLedger(tools: tools)
      ledger.replaceAll(own)
      let outcome = ledger.fuse(decisions)
      segments[start] = Segment(ledger: ledger, stamps: stamps, decisions: decisions, outcome: outcome)
    }
  }

  private func bySegment(_ tools: FusionTools) -> [Int64: [Statement]] {
    let stretches = statements.map { $0.stretch(tools.thresholds) }
    let cuts = SegmentCutter(thresholds: tools.thresholds).cuts(stretches)
    return Dictionary(grouping: zip(stretches, statements)) { stretch, _ in
      cuts.last { $0 <= stretch.from } ?? .min
    }.mapValues { $0.map(\.1) }
  }
}
