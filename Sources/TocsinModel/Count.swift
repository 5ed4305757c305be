/// A number as stated, between bounds: "seven" 7…7, "more than 20" 21…, "several" 2…. JSON: `[min, max]`, an open end `null`.
public struct Count: Hashable, Sendable {
  public let minimum: Int
  /// `nil` where the text sets no upper bound.
  public let maximum: Int?

  public init(_ minimum: Int, _ maximum: Int?) {
    self.minimum = minimum
    self.maximum = maximum.map { max($0, minimum) }
  }

  public static func exactly(_ number: Int) -> Count { Count(number, number) }
  public static func atLeast(_ number: Int) -> Count { Count(number, nil) }

  public var isExact: Bool { minimum == maximum }
}

extension Count: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(try container.decode(Int.self), try container.decodeIfPresent(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(minimum)
    if let maximum { try container.encode(maximum) } else { try container.encodeNil() }
  }
}
