internal import TocsinModel

/// Where in a text the words of a search stand, read off a copy in which the index has put marks around them.
struct MatchedText {
  /// Marks that hardly stand in any text.
  static let opening = "\u{2}"
  static let closing = "\u{3}"

  /// In order; units: Unicode scalars of the text.
  let matches: [Quote]
  /// A stretch around the first match, from word to word.
  let excerpt: Quote

  /// How much of the text stands before the first match, and how much from it on, in Unicode scalars.
  private static let before = 60
  private static let behind = 120

  init(text: String, marked: String) {
    let scalars = Array(text.unicodeScalars)
    matches = Self.matches(scalars, Array(marked.unicodeScalars))
    let first = matches.first?.start ?? 0
    let lower = max(0, first - Self.before)
    let upper = min(scalars.count, first + Self.behind)
    func isSpace(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }
    let start = lower == 0 ? 0 : (lower..<first).first(where: isSpace).map { $0 + 1 } ?? lower
    let end = upper == scalars.count ? upper : (first..<upper).last(where: isSpace) ?? upper
    excerpt = Quote(start, max(start, end))
  }

  /// Walks both texts; what the marked one has besides is marks.
  private static func matches(_ text: [Unicode.Scalar], _ marked: [Unicode.Scalar]) -> [Quote] {
    var matches: [Quote] = []
    var position = 0
    var start: Int?
    for scalar in marked {
      if position < text.count, scalar == text[position] {
        position += 1
      } else if String(scalar) == opening {
        start = position
      } else if String(scalar) == closing, let opened = start {
        matches.append(Quote(opened, position))
        start = nil
      }
    }
    return matches
  }
}
