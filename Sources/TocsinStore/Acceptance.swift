/// What became of a report that was handed to the store.
public enum Acceptance: Hashable, Sendable {
  /// A report that was not known.
  case added(key: String)
  /// A known report with another text; `revision` counts from 2.
  case revised(key: String, revision: Int)
  /// Nothing that was not known already.
  case unchanged(key: String, revision: Int)

  public var key: String {
    switch self {
    case .added(let key), .revised(let key, _), .unchanged(let key, _): key
    }
  }

  public var revision: Int {
    switch self {
    case .added: 1
    case .revised(_, let revision), .unchanged(_, let revision): revision
    }
  }
}
