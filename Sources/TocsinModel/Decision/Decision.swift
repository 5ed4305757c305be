/// What a reviewer decided, as fusion reads it. A decision is never changed: undoing one is a decision too.
public struct Decision: Hashable, Sendable, Codable {
  /// Unique among all decisions.
  public let id: String
  public let author: String
  public let made: Timestamp
  /// Why, in the reviewer's words; empty where none were given.
  public let reason: String
  public let action: DecisionAction

  public init(id: String, author: String, made: Timestamp, reason: String = "", action: DecisionAction) {
    self.id = id
    self.author = author
    self.made = made
    self.reason = reason
    self.action = action
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    author = try container.decode(String.self, forKey: .author)
    made = try container.decode(Timestamp.self, forKey: .made)
    reason = try container.decodeIfPresent(String.self, forKey: .reason) ?? ""
    action = try container.decode(DecisionAction.self, forKey: .action)
  }

  /// In the order in which they were made.
  public static func precedes(_ left: Decision, _ right: Decision) -> Bool {
    (left.made, left.id) < (right.made, right.id)
  }
}

/// Mentions stand for the incidents that hold them, so that a decision outlives a changed id.
public enum DecisionAction: Hashable, Sendable, Codable {
  /// The claim does not stand: its report does not say this, or it is none of ours.
  case reject(Mention)
  /// A field of the claim reads otherwise.
  case correct(Mention, Correction)
  /// The mention speaks of another place.
  case move(Mention, to: Place)
  /// The incidents that hold these are one.
  case merge([Mention])
  /// These stand together, apart from all others.
  case split([Mention])
  /// The publisher takes its report back.
  case retract(report: String)
  /// The incident that holds it is as fusion has it.
  case accept(Mention)
  case note(Mention, text: String)
  /// As if the decision of this id had not been made.
  case undo(String)
}

/// A field of a claim with its right value; `nil` for what the text leaves open.
public enum Correction: Hashable, Sendable, Codable {
  case kind(EventKind)
  case threat(Threat)
  case count(Count?)
  case killed(Int?)
  case injured(Int?)
  case damage([Damage])
  case fire(Bool?)
  case time(TimeSpan?)
  case source(Attribution?)
  case denied(Bool)
}

extension Claim {
  /// The claim with the field as corrected.
  public func corrected(_ correction: Correction) -> Claim {
    var claim = self
    switch correction {
    case .kind(let value):
      claim.kind = value
      claim.phase = value.hasPhase ? claim.phase ?? .start : nil
    case .threat(let value): claim.threat = value
    case .count(let value): claim.count = value
    case .killed(let value): claim.killed = value
    case .injured(let value): claim.injured = value
    case .damage(let value): claim.damage = value
    case .fire(let value): claim.fire = value
    case .time(let value): claim.time = value
    case .source(let value): claim.source = value
    case .denied(let value): claim.isDenied = value
    }
    return claim
  }
}
