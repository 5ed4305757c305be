/// Whose claim it is, as the text has it.
public struct Attribution: Hashable, Sendable {
  /// The person in Latin letters; `nil` where only the office is named.
  public let name: String?
  public let role: SourceRole

  public init(name: String?, role: SourceRole) {
    self.name = name
    self.role = role
  }
}

extension Attribution: Codable {
  private enum Key: String, CodingKey { case name, role }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      name: try container.decodeIfPresent(String.self, forKey: .name),
      role: try container.decode(SourceRole.self, forKey: .role))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(role, forKey: .role)
  }
}
