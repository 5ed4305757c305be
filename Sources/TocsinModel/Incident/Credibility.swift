/// How far a happening may be believed, whoever tells it; 1 is best.
/// Source: NATO AJP-2.1, the credibility of information beside the reliability of its source.
public enum Credibility: Int, Codable, Sendable, CaseIterable, Comparable {
  case confirmed = 1
  case probable, possible, doubtful, improbable
  /// Nobody can tell yet: only reports that name no source.
  case unjudged

  /// The better one is the greater.
  public static func < (left: Credibility, right: Credibility) -> Bool { left.rawValue > right.rawValue }
}
