/// Markup that is safe to send: its literal parts are ours, and every string put into it is escaped on the way.
///
///     let line: HTML = "<p class=\"place\">\(place.name)</p>"
///
/// An attribute's value must stand in double quotes.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var markup: String

  init(stringLiteral value: String) { markup = value }
  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }
  private init(markup: String) { self.markup = markup }

  static let empty: HTML = ""

  /// Text as it stands, escaped.
  static func text(_ text: some StringProtocol) -> HTML { HTML(markup: escaped(text)) }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  struct Interpolation: StringInterpolationProtocol {
    var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ text: some StringProtocol) { markup += HTML.escaped(text) }
  }

  /// The text with everything that markup gives a meaning written as a reference, and what HTML forbids as U+FFFD.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      default: result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Control characters and noncharacters. Source: HTML Living Standard, "Preprocessing the input stream".
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.isNoncharacterCodePoint
  }
}

extension Sequence<HTML> {
  /// The parts one after another.
  func joined() -> HTML { reduce(into: HTML.empty) { $0 += $1 } }
}
