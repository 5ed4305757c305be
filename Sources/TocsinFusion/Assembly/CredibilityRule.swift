internal import TocsinModel

/// How far an incident may be believed. It rises with independent origins only, however often each is repeated.
///
/// Source: the steps of AJP-2.1 ("confirmed by other sources", "probably true", "possibly true", "doubtful",
/// "improbable", "cannot be judged"), each bound to a number of origins.
enum CredibilityRule {
  /// - Parameter isBorneOut: whether somebody else tells of the same hour from a place nearby.
  static func credibility(_ accounts: [Account], isBorneOut: Bool) -> Credibility {
    let affirming = accounts.filter { $0.stance != .denied }
    let denying = accounts.count - affirming.count
    if denying > 0 { return contradicted(affirming.count, denying) }
    switch affirming.count {
    case 0: return .improbable
    case 1:
      if isBorneOut { return .probable }
      return answers(affirming[0]) ? .possible : .unjudged
    case 2: return spanSides(affirming) ? .confirmed : .probable
    default: return .confirmed
    }
  }

  private static func contradicted(_ affirming: Int, _ denying: Int) -> Credibility {
    if affirming > max(1, denying) { return .possible }
    return affirming >= denying ? .doubtful : .improbable
  }

  /// Whether an office or people who were there stand behind it.
  private static func answers(_ account: Account) -> Bool {
    switch account.role {
    case nil, .media, .other: false
    default: true
    }
  }

  /// Whether the two sides of the war agree that it happened.
  private static func spanSides(_ accounts: [Account]) -> Bool { Set(accounts.compactMap(\.side)).count > 1 }
}
