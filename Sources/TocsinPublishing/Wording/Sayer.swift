public import TocsinModel

/// Who says a thing, and when: the office that a claim is attributed to, else its publisher.
public struct Sayer: Hashable, Sendable {
  public let attribution: Attribution?
  public let publisher: String?
  public let time: Timestamp

  public init(_ claim: Claim, of statement: Statement) {
    attribution = claim.source
    publisher = statement.report.publisher
    time = statement.time
  }
}

extension Voice {
  /// "the governor, Vasily Anokhin".
  public func name(_ attribution: Attribution) -> String {
    guard let name = attribution.name else { return self("role.\(attribution.role.rawValue)") }
    return attribution.role == .other ? name : "\(self("role.\(attribution.role.rawValue)")), \(name)"
  }

  /// The office that the claim is attributed to, else the publisher's name.
  public func name(_ sayer: Sayer) -> String {
    guard let attribution = sayer.attribution, attribution != Attribution(name: nil, role: .other) else {
      return sayer.publisher ?? self("publisher.unknown")
    }
    return name(attribution)
  }

  /// "none, says the governor (08:10)".
  public func says(_ value: String, _ sayer: Sayer) -> String {
    self("says", ["value": value, "who": name(sayer), "time": clock(sayer.time.civil)])
  }
}
