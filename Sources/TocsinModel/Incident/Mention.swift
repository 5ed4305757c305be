/// One place of one claim of one report: the unit that fusion joins. JSON: `[report, claim, place]`, counted from 0.
public struct Mention: Hashable, Sendable, Comparable {
  public let report: String
  public let claim: Int
  public let place: Int

  public init(report: String, claim: Int, place: Int) {
    self.report = report
    self.claim = claim
    self.place = place
  }

  public static func < (left: Mention, right: Mention) -> Bool {
    (left.report, left.claim, left.place) < (right.report, right.claim, right.place)
  }
}

extension Mention: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(
      report: try container.decode(String.self), claim: try container.decode(Int.self),
      place: try container.decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(report)
    try container.encode(claim)
    try container.encode(place)
  }
}
