public import TocsinModel

/// What was fused of one segment's statements, unordered.
public struct SegmentOutcome: Hashable, Sendable {
  public internal(set) var incidents: [Incident] = []
  public internal(set) var suggestions: [Suggestion] = []
  /// The ids of the decisions that found their mentions here.
  public internal(set) var applied: Set<String> = []
  /// What the incidents add to raids; none for a notice.
  public internal(set) var raidParts: [RaidPart] = []
  /// What the incidents add to the records of publishers, by publisher.
  public internal(set) var shares: [SourceShare] = []

  public init() {}
}
