/// How far the work at a place of wreckage has come.
public enum DebrisState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Somebody says that wreckage lies about here.
  case reported
  /// A crew has found it: the address is known.
  case located
  /// People are kept away.
  case cordoned
  /// Explosive-ordnance or cleaning crews work on it.
  case beingCleared = "being_cleared"
  /// Nothing dangerous is left.
  case cleared

  /// Where it may go from here: on to the next step, or one back where the step proved wrong. What is cleared is
  /// reported anew where more is found.
  public var next: Set<DebrisState> {
    switch self {
    case .reported: [.located]
    case .located: [.cordoned, .reported]
    case .cordoned: [.beingCleared, .located]
    case .beingCleared: [.cleared, .cordoned]
    case .cleared: [.reported]
    }
  }
}
