/// Why a decision was refused: what, on what, and what to do.
public enum ResponseError: Error, Hashable, Sendable, CustomStringConvertible {
  case unsigned
  case notFrom(site: String, state: DebrisState, to: DebrisState)
  case unlocated(site: String)
  case outOfOrder(subject: String)
  case full(shelter: String, free: Int)
  case closed(shelter: String)
  case tooFew(shelter: String, registered: Int)
  case notPositive(shelter: String)

  public var description: String {
    switch self {
    case .unsigned: "a decision has no author; sign in and decide again"
    case .notFrom(let site, let state, let to):
      "debris site \(site): cannot go from \(state.rawValue) to \(to.rawValue); "
        + "from here: \(state.next.map(\.rawValue).sorted().joined(separator: ", "))"
    case .unlocated(let site): "debris site \(site): known only to its district or wider; give the address first"
    case .outOfOrder(let subject): "\(subject): the decision is older than the last one; look at it again, then decide"
    case .full(let shelter, let free): "shelter \(shelter): \(free) places are free; send the others to another one"
    case .closed(let shelter): "shelter \(shelter): is closed; choose another one, or open it again"
    case .tooFew(let shelter, let registered):
      "shelter \(shelter): \(registered) people are registered; give a number up to that, or house them elsewhere first"
    case .notPositive(let shelter): "shelter \(shelter): give a number of people above zero"
    }
  }
}
