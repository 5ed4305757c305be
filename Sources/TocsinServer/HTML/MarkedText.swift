internal import TocsinModel
internal import TocsinPublishing

/// A report's text cut into lines, with the words that claims rest on marked.
struct MarkedText {
  /// A run of text that the same fields rest on; none for plain text.
  struct Piece: Equatable {
    let text: String
    let fields: [String]
  }

  /// The lines of the text, without their line breaks.
  let lines: [[Piece]]
  /// Whether the text was longer than `limit` scalars.
  let isCut: Bool

  init(_ text: String, claims: [Claim], limit: Int = Bounds.shownScalars) {
    let scalars = Array(text.unicodeScalars.prefix(limit + 1))
    isCut = scalars.count > limit
    let shown = scalars.prefix(limit)
    let marks = Self.marks(claims, end: shown.count)
    var lines: [[Piece]] = []
    var start = 0
    for line in shown.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(Self.pieces(Array(line), from: start, marks: marks))
      start += line.count + 1
    }
    self.lines = lines
  }

  private typealias Mark = (range: Range<Int>, field: String)

  private static func marks(_ claims: [Claim], end: Int) -> [Mark] {
    claims.flatMap(\.quotes).flatMap { field, quotes in
      quotes.compactMap { quote -> Mark? in
        guard quote.start >= 0, quote.start < quote.end, quote.end <= end else { return nil }
        return (quote.start..<quote.end, field)
      }
    }
  }

  private static func pieces(_ line: [Unicode.Scalar], from start: Int, marks: [Mark]) -> [Piece] {
    let range = start..<(start + line.count)
    let here = marks.filter { $0.range.overlaps(range) }
    let edges = Set(
      here.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [range.lowerBound, range.upperBound])
    let cuts = edges.filter { (range.lowerBound...range.upperBound).contains($0) }.sorted()
    return zip(cuts, cuts.dropFirst()).map { lower, upper in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line[(lower - start)..<(upper - start)])
      let fields = Set(here.filter { $0.range.contains(lower) }.map(\.field)).sorted()
      return Piece(text: String(view), fields: fields)
    }
  }
}

extension MarkedText {
  /// The text as paragraphs; long runs of lines without a mark are folded, to be opened by the reader.
  func html(_ voice: Voice) -> HTML {
    var result = HTML.empty
    var plain: [HTML] = []
    for line in lines {
      let isMarked = line.contains { !$0.fields.isEmpty }
      let paragraph: HTML = "<p>\(line.map { piece($0, voice) }.joined())</p>"
      if !isMarked {
        plain.append(paragraph)
      } else {
        result += folded(plain, voice) + paragraph
        plain = []
      }
    }
    result += folded(plain, voice)
    return isCut ? result + "<p class=\"note\">\(voice("statement.cut"))</p>" : result
  }

  private func piece(_ piece: Piece, _ voice: Voice) -> HTML {
    guard !piece.fields.isEmpty else { return .text(piece.text) }
    let names = piece.fields.map { voice.has("field.\($0)") ? voice("field.\($0)") : $0 }.joined(separator: ", ")
    return "<mark title=\"\(names)\">\(piece.text)</mark>"
  }

  /// Up to two lines stay open.
  private func folded(_ paragraphs: [HTML], _ voice: Voice) -> HTML {
    guard paragraphs.count > 2 else { return paragraphs.joined() }
    return """
      <details class="fold"><summary>\(voice("statement.folded", count: paragraphs.count))</summary>\
      \(paragraphs.joined())</details>
      """
  }
}
