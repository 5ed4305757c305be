public import TocsinModel

/// A temporary accommodation point. It counts the people who register and knows nothing else of them.
public struct Shelter: Hashable, Sendable, Codable, Identifiable {
  /// A change of the number of people, or of the shelter itself.
  public struct Entry: Hashable, Sendable, Codable {
    public enum Change: Hashable, Sendable, Codable {
      case opened(capacity: Int?)
      case registered(people: Int)
      case left(people: Int)
      case closed
    }

    public let change: Change
    public let decision: ResponseDecision
  }

  public let id: String
  /// The incident that it was opened after; `nil` where it was set up without one.
  public let incident: String?
  public let place: Place
  /// In order of time; empty for a candidate that nobody has decided on.
  public private(set) var entries: [Entry]

  /// A shelter that reports speak of, and nobody has confirmed.
  public init(id: String, incident: String?, place: Place) {
    self.id = id
    self.incident = incident
    self.place = place
    entries = []
  }

  public var isOpen: Bool {
    entries.reduce(false) { isOpen, entry in
      switch entry.change {
      case .opened: true
      case .closed: false
      default: isOpen
      }
    }
  }

  /// How many people it takes; `nil` where nobody said.
  public var capacity: Int? {
    for entry in entries.reversed() {
      if case .opened(let capacity) = entry.change { return capacity }
    }
    return nil
  }

  /// How many people are registered now.
  public var registered: Int {
    entries.reduce(0) { count, entry in
      switch entry.change {
      case .registered(let people): count + people
      case .left(let people): count - people
      case .opened, .closed: count
      }
    }
  }

  /// How many more it takes; `nil` where its capacity is not known.
  public var free: Int? { capacity.map { max(0, $0 - registered) } }

  mutating func append(_ change: Entry.Change, by decision: ResponseDecision) throws(ResponseError) {
    if let last = entries.last, decision.time < last.decision.time {
      throw ResponseError.outOfOrder(subject: "shelter \(id)")
    }
    entries.append(Entry(change: change, decision: decision))
  }
}
