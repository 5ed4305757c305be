/// How an origin stands to what it tells: that it happened, that somebody says so, that one did it, that it did not happen.
public enum Stance: String, Codable, Sendable, CaseIterable {
  /// The publisher says so itself.
  case reported
  /// Known only by way of others that name it as their source.
  case attributed
  /// A side of the war says that it struck or shot down.
  case claimed
  case denied
}

/// What one origin says of an incident.
public struct Account: Hashable, Sendable, Codable {
  /// The publisher, or the person or office that is cited.
  public let name: String
  public let role: SourceRole?
  public let stance: Stance
  /// The country that the origin speaks for, ISO 3166-1 alpha-2; `nil` where nothing tells.
  public let side: String?
  /// In order of publication.
  public let members: [Mention]

  public init(name: String, role: SourceRole?, stance: Stance, side: String?, members: [Mention]) {
    self.name = name
    self.role = role
    self.stance = stance
    self.side = side
    self.members = members
  }
}

/// A matter in which independent accounts of one incident differ.
public struct Contradiction: Hashable, Sendable, Codable {
  /// What they differ in: a field of the claims, or `happened`.
  public let field: String
  /// At least two, by their first mention.
  public let versions: [Version]

  public struct Version: Hashable, Sendable, Codable {
    /// As a reader would write it: a number, `true`, a kind of damage.
    public let value: String
    public let members: [Mention]

    public init(value: String, members: [Mention]) {
      self.value = value
      self.members = members
    }
  }

  public init(field: String, versions: [Version]) {
    self.field = field
    self.versions = versions
  }
}
