extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
  /// RFC 3339 to the second, with a numeric offset: `2025-12-08T12:00:00+03:00`.
  public var description: String {
    let civil = self.civil
    let minutes = Int(abs(offsetSeconds)) / 60
    var text = ""
    text.reserveCapacity(25)
    text.append(civil.year, width: 4)
    for (mark, number) in [
      ("-", civil.month), ("-", civil.day), ("T", civil.secondOfDay / 3600), (":", civil.secondOfDay / 60 % 60),
      (":", civil.secondOfDay % 60), (offsetSeconds < 0 ? "-" : "+", minutes / 60), (":", minutes % 60),
    ] {
      text += mark
      text.append(number, width: 2)
    }
    return text
  }

  /// Reads RFC 3339 (a space for the `T`, `Z` and fractions of a second are allowed; fractions are cut off).
  /// `nil` for anything else, a day that does not exist, or a time without an offset.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(4), scanner.take("-"), let month = scanner.number(2), scanner.take("-"),
      let day = scanner.number(2), scanner.take("T") || scanner.take("t") || scanner.take(" "),
      let hour = scanner.number(2), hour < 24, scanner.take(":"), let minute = scanner.number(2), minute < 60,
      let second = scanner.optionalSeconds(), second <= 60, let offset = scanner.offsetSeconds(), scanner.isAtEnd
    else { return nil }
    let civil = CivilTime(year: year, month: month, day: day, secondOfDay: hour * 3600 + minute * 60 + min(second, 59))
    guard civil.isValid else { return nil }
    self.init(civil: civil, offsetSeconds: offset)
  }
}

extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Timestamp(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "\(text.prefix(40)) is not an RFC 3339 time with an offset")
      )
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension String {
  fileprivate mutating func append(_ number: Int, width: Int) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { append("0") }
    append(digits)
  }
}

private struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(character.value) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(_ digits: Int) -> Int? {
    guard rest.count >= digits else { return nil }
    var value = 0
    for byte in rest.prefix(digits) {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest.removeFirst(digits)
    return value
  }

  /// The seconds, 0 where the time stops at the minute, `nil` where they are malformed.
  mutating func optionalSeconds() -> Int? {
    guard take(":") else { return 0 }
    guard let seconds = number(2) else { return nil }
    if take(".") {
      guard let first = rest.first, (48...57).contains(first) else { return nil }
      while let next = rest.first, (48...57).contains(next) { rest.removeFirst() }
    }
    return seconds
  }

  mutating func offsetSeconds() -> Int32? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = number(2), hours < 24 else { return nil }
    _ = take(":")
    guard let minutes = number(2), minutes < 60 else { return nil }
    return Int32(sign * (hours * 3600 + minutes * 60))
  }
}
