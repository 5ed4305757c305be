/// A half-open range of a report's text that a field rests on.
///
/// Unit: Unicode scalars of the text, as `tocsin extract` writes them. JSON: `[start, end]`.
public struct Quote: Hashable, Sendable {
  public let start: Int
  public let end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The words of `text` that the range covers; `nil` where it lies outside.
  public func words(in text: String) -> String? {
    let scalars = text.unicodeScalars
    guard start >= 0, start <= end,
      let lower = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
      let upper = scalars.index(lower, offsetBy: end - start, limitedBy: scalars.endIndex)
    else { return nil }
    return String(scalars[lower..<upper])
  }
}

extension Quote: Comparable {
  public static func < (left: Quote, right: Quote) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension Quote: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(try container.decode(Int.self), try container.decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}
