/// Why a field of a claim may be wrong, though it is the best reading of the text: for a reviewer to look at.
public struct Doubt: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// The name stands in no table; a near spelling was taken for it.
    case misspelt(said: String)
    /// Another place is nearly as likely: its name with the units that it lies in, and its key in the gazetteer.
    case ambiguous(with: String, id: String)
  }

  /// The field of the claim, as its quotes name it.
  public let field: String
  /// The position in the claim's places.
  public let place: Int
  public let cause: Cause

  public init(field: String, place: Int, cause: Cause) {
    self.field = field
    self.place = place
    self.cause = cause
  }
}

extension Doubt: Codable {
  private enum Key: String, CodingKey { case field, place, cause, said, name, id }
  private enum CauseName: String, Codable { case misspelt, ambiguous }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let cause: Cause =
      switch try container.decode(CauseName.self, forKey: .cause) {
      case .misspelt: .misspelt(said: try container.decode(String.self, forKey: .said))
      case .ambiguous:
        .ambiguous(
          with: try container.decode(String.self, forKey: .name), id: try container.decode(String.self, forKey: .id))
      }
    self.init(
      field: try container.decode(String.self, forKey: .field), place: try container.decode(Int.self, forKey: .place),
      cause: cause)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(field, forKey: .field)
    try container.encode(place, forKey: .place)
    switch cause {
    case .misspelt(let said):
      try container.encode(CauseName.misspelt, forKey: .cause)
      try container.encode(said, forKey: .said)
    case .ambiguous(let name, let id):
      try container.encode(CauseName.ambiguous, forKey: .cause)
      try container.encode(name, forKey: .name)
      try container.encode(id, forKey: .id)
    }
  }
}
