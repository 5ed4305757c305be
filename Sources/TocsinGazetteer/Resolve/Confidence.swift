internal import Foundation

/// Turns scores into confidences: how good the best is by itself, shared out by the odds between the candidates.
enum Confidence {
  /// The score at which a lone candidate is as likely right as wrong.
  private static let evenScore = 1.5

  static func values(_ ranking: [ScoredCandidate]) -> [Double] {
    guard let best = ranking.first?.score else { return [] }
    let shares = ranking.map { exp($0.score - best) }
    let total = shares.reduce(0, +)
    let whole = 1 / (1 + exp(evenScore - best))
    return shares.map { whole * $0 / total }
  }
}
