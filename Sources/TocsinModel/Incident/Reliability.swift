/// How far a source may be believed, whatever it tells; A is best.
/// Source: NATO AJP-2.1, the reliability of a source beside the credibility of its information.
public enum Reliability: String, Codable, Sendable, CaseIterable {
  case complete = "A"
  case usual = "B"
  case fair = "C"
  case seldom = "D"
  case none = "E"
  /// Nobody can tell yet.
  case unjudged = "F"
}
