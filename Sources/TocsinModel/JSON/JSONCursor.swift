internal import Foundation

/// What is wrong in a piece of JSON, and where in it.
package struct JSONFault: Error, Equatable {
  package let position: Int
  package let reason: String

  package init(position: Int, reason: String) {
    self.position = position
    self.reason = reason
  }
}

/// Reads JSON in place, without building a tree. Nesting is bounded, so that no input can exhaust the stack.
package struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var position: Int
  private var depth = 0
  /// Whether a lone half of a surrogate pair is a fault; otherwise it becomes U+FFFD.
  private let refusesLoneSurrogates: Bool

  /// Source: GeoJSON needs 8 levels down to a number of a multipolygon in a collection.
  package static let depthLimit = 64

  package init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0, refusesLoneSurrogates: Bool = false) {
    self.bytes = bytes
    self.refusesLoneSurrogates = refusesLoneSurrogates
    self.position = position
  }

  package func fault(_ reason: String) -> JSONFault { JSONFault(position: position, reason: reason) }

  /// The next byte that is no white space; `nil` at the end.
  package mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  package mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  package mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard take(byte) else { throw fault("'\(Character(Unicode.Scalar(byte)))' expected") }
  }

  /// Calls `body` before each value of an array; `body` reads the value.
  package mutating func elements(_ body: (inout Self) throws(JSONFault) -> Void) throws(JSONFault) {
    try list("[", "]", body)
  }

  /// Calls `body` before each key of an object; `body` reads key, colon and value.
  private mutating func pairs(_ body: (inout Self) throws(JSONFault) -> Void) throws(JSONFault) {
    try list("{", "}", body)
  }

  /// Calls `body` before each item between two brackets, with a comma between items.
  private mutating func list(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout Self) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: open))
    try descend()
    if !take(UInt8(ascii: close)) {
      repeat { try body(&self) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: close))
    }
    depth -= 1
  }

  /// Calls `body` with each key of an object; `body` reads the value.
  package mutating func members(_ body: (inout Self, String) throws(JSONFault) -> Void) throws(JSONFault) {
    try pairs { (cursor) throws(JSONFault) in
      let key = try cursor.string()
      try cursor.expect(UInt8(ascii: ":"))
      try body(&cursor, key)
    }
  }

  private mutating func descend() throws(JSONFault) {
    depth += 1
    if depth > Self.depthLimit { throw fault("nested deeper than \(Self.depthLimit)") }
  }

  /// Passes over a value of any kind.
  package mutating func skipValue() throws(JSONFault) {
    switch peek() {
    case UInt8(ascii: "{"):
      try pairs { (cursor) throws(JSONFault) in
        try cursor.skipString()
        try cursor.expect(UInt8(ascii: ":"))
        try cursor.skipValue()
      }
    case UInt8(ascii: "["): try elements { (cursor) throws(JSONFault) in try cursor.skipValue() }
    case UInt8(ascii: "\""): try skipString()
    default: _ = try scalar()
    }
  }

  /// A string, number or word as text; `nil` for null.
  package mutating func scalar() throws(JSONFault) -> String? {
    switch peek() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "t"): return try word("true")
    case UInt8(ascii: "f"): return try word("false")
    case UInt8(ascii: "n"):
      _ = try word("null")
      return nil
    default:
      let start = position
      _ = try number()
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) -> String {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count,
      memcmp(bytes.baseAddress! + position, word.utf8Start, length) == 0
    else { throw fault("no JSON value") }
    position += length
    return word.description
  }
}

extension JSONCursor {
  /// A number; neither infinite nor NaN.
  package mutating func number() throws(JSONFault) -> Double {
    _ = peek()
    let isNegative = take(UInt8(ascii: "-"))
    var mantissa: UInt64 = 0
    var exponent = 0
    let first = position
    digits { digit in
      mantissa.push(digit) ? 0 : 1
    } add: {
      exponent += $0
    }
    guard position > first, position == first + 1 || bytes[first] != UInt8(ascii: "0") else {
      throw fault("no JSON value")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let start = position
      digits { digit in
        mantissa.push(digit) ? -1 : 0
      } add: {
        exponent += $0
      }
      guard position > start else { throw fault("no digit behind the decimal point") }
    }
    exponent += try writtenExponent()
    let value = Self.scaled(mantissa, exponent)
    guard value.isFinite else { throw fault("number too large") }
    return isNegative ? -value : value
  }

  private mutating func digits(_ push: (UInt64) -> Int, add: (Int) -> Void) {
    while position < bytes.count, bytes[position] &- 0x30 < 10 {
      add(push(UInt64(bytes[position] &- 0x30)))
      position += 1
    }
  }

  private mutating func writtenExponent() throws(JSONFault) -> Int {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return 0 }
    position += 1
    var sign = 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
      sign = bytes[position] == UInt8(ascii: "-") ? -1 : 1
      position += 1
    }
    let start = position
    var exponent = 0
    digits { digit in
      exponent = min(exponent * 10 + Int(digit), 100_000)
      return 0
    } add: { _ in
    }
    guard position > start else { throw fault("no digit in the exponent") }
    return sign * exponent
  }

  private static let powers = (0...22).map { pow(10.0, Double($0)) }

  private static func scaled(_ mantissa: UInt64, _ exponent: Int) -> Double {
    if mantissa == 0 || exponent == 0 { return Double(mantissa) }
    if exponent < 0, exponent >= -22 { return Double(mantissa) / powers[-exponent] }
    return Double(mantissa) * pow(10, Double(exponent))
  }
}

extension UInt64 {
  /// Appends a decimal digit; false where it no longer fits.
  fileprivate mutating func push(_ digit: UInt64) -> Bool {
    guard self < 1_000_000_000_000_000_000 else { return false }
    self = self * 10 + digit
    return true
  }
}

extension JSONCursor {
  /// Passes over a string. Why: most members of an object are not asked for, and need no text made of them.
  private mutating func skipString() throws(JSONFault) {
    try expect(UInt8(ascii: "\""))
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return
      case UInt8(ascii: "\\"): _ = try escape()
      case 0..<0x20: throw fault("a control character in a string")
      default: continue
      }
    }
    throw fault("the string has no end")
  }

  /// A string with its escapes read.
  package mutating func string() throws(JSONFault) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return try text(UnsafeBufferPointer(rebasing: bytes[start..<position]))
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw fault("a control character in a string")
      default: position += 1
      }
    }
    throw fault("the string has no end")
  }

  private func text(_ utf8: some Sequence<UInt8>) throws(JSONFault) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else { throw fault("not UTF-8") }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var units = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(units)
      case UInt8(ascii: "\\"): units.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw fault("a control character in a string")
      default: units.append(byte)
      }
    }
    throw fault("the string has no end")
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    guard position < bytes.count else { throw fault("the string has no end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw fault("no such escape")
    }
  }

  private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexDigits()
    guard 0xD800..<0xDC00 ~= unit, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return try scalar(unit) }
    position += 2
    let low = try hexDigits()
    guard 0xDC00..<0xE000 ~= low else { return try scalar(unit) }
    return try scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private func scalar(_ code: UInt32) throws(JSONFault) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(code) { return scalar }
    if refusesLoneSurrogates { throw fault("half a surrogate pair") }
    return "\u{FFFD}"
  }

  private mutating func hexDigits() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    else { throw fault("no four hexadecimal digits") }
    position += 4
    return value
  }
}
