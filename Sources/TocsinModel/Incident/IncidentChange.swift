/// One step in the history of an incident, as the store's feed tells it.
public struct IncidentChange: Hashable, Sendable, Codable {
  public enum What: String, Codable, Sendable, CaseIterable { case added, changed, removed }

  /// Counts up over all incidents.
  public let sequence: Int64
  public let at: Timestamp
  /// The incident's id; of one that was removed, nothing more is known.
  public let incident: String
  public let what: What
  /// Whether the incident is less than it was: fewer hurt, less credible, or gone because a report was edited or taken down.
  public let isLowering: Bool
  /// What differs, by name; empty for one that was added or removed.
  public let fields: [FieldChange]

  private enum CodingKeys: String, CodingKey {
    case sequence, at, incident, what, fields
    case isLowering = "lowering"
  }

  public init(
    sequence: Int64, at: Timestamp, incident: String, what: What, isLowering: Bool, fields: [FieldChange]
  ) {
    self.sequence = sequence
    self.at = at
    self.incident = incident
    self.what = what
    self.isLowering = isLowering
    self.fields = fields
  }
}

/// A field of an incident that became another.
public struct FieldChange: Hashable, Sendable, Codable {
  /// A number or a word. JSON: itself.
  public enum Value: Hashable, Sendable {
    case number(Int)
    case text(String)
  }

  public let field: String
  /// `nil` where it was unknown, or is more than a word.
  public let before: Value?
  public let after: Value?

  public init(field: String, before: Value?, after: Value?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

extension FieldChange.Value: Codable, CustomStringConvertible {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }

  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    }
  }
}
