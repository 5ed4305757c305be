/// The incidents of one wave of attack across regions.
public struct Raid: Hashable, Sendable, Codable {
  /// Stable: the side that was attacked, the day, and whether by night.
  public var id: String
  /// The country that defended itself, ISO 3166-1 alpha-2.
  public var defender: String
  public var time: TimeSpan
  /// The ids of its incidents, sorted.
  public var incidents: [String]
  /// The first-level regions that it reached, sorted.
  public var regions: [String]
  /// By class, in the order of `Threat.allCases`; classes of which nobody tells a number are left out.
  public var tallies: [RaidTally]
  /// What each side says by itself, in the order of the sides' names.
  public var accounts: [SideAccount]

  public init(
    id: String, defender: String, time: TimeSpan, incidents: [String], regions: [String], tallies: [RaidTally],
    accounts: [SideAccount]
  ) {
    self.id = id
    self.defender = defender
    self.time = time
    self.incidents = incidents
    self.regions = regions
    self.tallies = tallies
    self.accounts = accounts
  }
}

/// Bounds of what one class of threat did in a raid; `nil` where nobody says a number.
public struct RaidTally: Hashable, Sendable, Codable {
  public let threat: Threat
  public let launched: Figure?
  public let intercepted: Figure?
  public let struck: Figure?

  public init(threat: Threat, launched: Figure?, intercepted: Figure?, struck: Figure?) {
    self.threat = threat
    self.launched = launched
    self.intercepted = intercepted
    self.struck = struck
  }
}

/// A raid as one side tells it.
public struct SideAccount: Hashable, Sendable, Codable {
  /// ISO 3166-1 alpha-2; `nil` for those who speak for no side.
  public let side: String?
  public let tallies: [RaidTally]

  public init(side: String?, tallies: [RaidTally]) {
    self.side = side
    self.tallies = tallies
  }
}
