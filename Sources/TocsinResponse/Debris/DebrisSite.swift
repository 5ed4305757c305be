public import TocsinModel

/// A place where wreckage of a downed or failed threat lies, and what was decided about it.
public struct DebrisSite: Hashable, Sendable, Codable, Identifiable {
  /// One step, with who took it.
  public struct Step: Hashable, Sendable, Codable {
    public let state: DebrisState
    public let decision: ResponseDecision
  }

  public let id: String
  /// The incident that it was reported in.
  public let incident: String
  /// As exactly as it is known.
  public private(set) var place: Place
  /// In order of time; empty for a candidate that nobody has decided on.
  public private(set) var steps: [Step]

  public var state: DebrisState { steps.last?.state ?? .reported }

  /// A site that reports speak of, and nobody has confirmed.
  public init(id: String, incident: String, place: Place) {
    self.id = id
    self.incident = incident
    self.place = place
    steps = []
  }

  /// Takes the site to another state.
  ///
  /// - Parameters:
  ///   - state: where it goes.
  ///   - place: where it was found, where the step tells that; required to locate what is known to its district only.
  ///   - decision: by whom and when; not before the last step.
  /// - Throws: `ResponseError`; the site is then as it was.
  public mutating func advance(
    to state: DebrisState, at place: Place? = nil, by decision: ResponseDecision
  ) throws(ResponseError) {
    guard self.state.next.contains(state) else {
      throw ResponseError.notFrom(site: id, state: self.state, to: state)
    }
    if let last = steps.last, decision.time < last.decision.time {
      throw ResponseError.outOfOrder(subject: "debris site \(id)")
    }
    let found = place ?? self.place
    if state == .located, !Self.isLocated(found) { throw ResponseError.unlocated(site: id) }
    self.place = found
    steps.append(Step(state: state, decision: decision))
  }

  /// Whether a crew could be sent there: a street or a site.
  private static func isLocated(_ place: Place) -> Bool { place.level == .street || place.level == .site }
}
