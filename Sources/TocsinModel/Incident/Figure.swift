/// A figure over several claims. JSON: `[low, best, high]`; an unknown figure is `nil` at its holder, never a zero.
public struct Figure: Hashable, Sendable {
  public let low: Int
  public let best: Int
  /// `nil` where a claim sets no upper bound.
  public let high: Int?

  public init(low: Int, best: Int, high: Int?) {
    self.low = low
    self.best = best
    self.high = high
  }
}

extension Figure: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(
      low: try container.decode(Int.self), best: try container.decode(Int.self),
      high: try container.decodeIfPresent(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(low)
    try container.encode(best)
    if let high { try container.encode(high) } else { try container.encodeNil() }
  }
}

/// Which figure of an incident is meant.
public enum FigureName: String, Codable, Sendable, CaseIterable { case count, killed, injured }

/// The claims that a figure rests on, by the bound that they set; each sorted.
public struct FigureEvidence: Hashable, Sendable, Codable {
  public let figure: FigureName
  public let low: [Mention]
  public let best: [Mention]
  public let high: [Mention]

  public init(figure: FigureName, low: [Mention], best: [Mention], high: [Mention]) {
    self.figure = figure
    self.low = low
    self.best = best
    self.high = high
  }
}
