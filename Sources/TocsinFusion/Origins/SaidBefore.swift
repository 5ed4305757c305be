internal import TocsinModel

/// Who was the first with each figure and detail, to see whether an unsourced report only repeats.
struct SaidBefore {
  private struct Saying: Hashable {
    let isImpact: Bool
    let kind: EventKind?
    let detail: String
  }

  private struct First {
    let index: Int
    let publisher: String
  }

  /// The first to say it, and the first of another publisher.
  private var firsts: [Saying: [First]] = [:]

  mutating func take(_ statement: Statement, _ index: Int) {
    for saying in Self.sayings(statement) {
      let known = firsts[saying] ?? []
      if known.count < 2, !known.contains(where: { $0.publisher == statement.voice.publisher }) {
        firsts[saying] = known + [First(index: index, publisher: statement.voice.publisher)]
      }
    }
  }

  /// The statement of another publisher that was first with the latest of all that a statement says; `nil` where it
  /// says anything that nobody said before.
  func first(with statement: Statement) -> Int? {
    var latest: Int?
    for saying in Self.sayings(statement) {
      guard let first = firsts[saying]?.first(where: { $0.publisher != statement.voice.publisher }) else { return nil }
      latest = max(latest ?? first.index, first.index)
    }
    return latest
  }

  /// That it happened, and each figure and detail. A strike and a fall of debris are one happening told in two ways.
  private static func sayings(_ statement: Statement) -> [Saying] {
    let claim = statement.claim
    var details = [""]
    if let count = claim.count { details.append("count \(count.minimum) \(count.maximum ?? -1)") }
    if let killed = claim.killed { details.append("killed \(killed)") }
    if let injured = claim.injured { details.append("injured \(injured)") }
    if let fire = claim.fire { details.append("fire \(fire)") }
    details += claim.damage.map { "damage \($0.rawValue)" }
    return details.map {
      Saying(isImpact: statement.isImpact, kind: statement.isImpact ? nil : claim.kind, detail: $0)
    }
  }
}
