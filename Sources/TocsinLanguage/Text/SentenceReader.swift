/// Cuts a tokenised text into sentences, headings and list items.
public struct SentenceReader: Sendable {
  /// Folded words after which a full stop does not end a sentence («обл», «ул», «mr»).
  private let abbreviations: Set<UInt64>

  /// - Parameter abbreviations: words without their full stop.
  public init(abbreviations: [String]) {
    self.abbreviations = Set(abbreviations.map { FNV1a.hash(Fold.key($0).utf8) })
  }

  public func sentences(of text: TokenizedText) -> [Sentence] {
    var result: [Sentence] = []
    var line = 0
    var paragraph = 0
    var start = 0
    for index in 0...text.tokens.count {
      let isEnd = index == text.tokens.count
      guard isEnd || text.tokens[index].kind == .lineBreak else { continue }
      appendLine(start..<index, line, paragraph, text, &result)
      if !isEnd {
        line += 1
        paragraph += text.tokens[index].isParagraphBreak ? 1 : 0
      }
      start = index + 1
    }
    return result
  }

  private func appendLine(
    _ tokens: Range<Int>, _ line: Int, _ paragraph: Int, _ text: TokenizedText, _ result: inout [Sentence]
  ) {
    guard !tokens.isEmpty else { return }
    let form = Self.form(of: tokens, text)
    var start = tokens.lowerBound
    var isFirst = true
    for index in tokens where endsSentence(index, tokens.upperBound, text) {
      result.append(
        Sentence(tokens: start..<(index + 1), form: form, line: line, paragraph: paragraph, beginsLine: isFirst))
      start = index + 1
      isFirst = false
    }
    if start < tokens.upperBound {
      result.append(
        Sentence(tokens: start..<tokens.upperBound, form: form, line: line, paragraph: paragraph, beginsLine: isFirst))
    }
  }

  /// A line that begins with a bullet, dash, number or emoji is a list item; one that ends in a colon, or is short and
  /// ends without a full stop, is a heading.
  private static func form(of tokens: Range<Int>, _ text: TokenizedText) -> Sentence.Form {
    let lastIsColon = text.mark(tokens.upperBound - 1) == 0x3A
    if lastIsColon { return .heading }
    switch text.mark(tokens.lowerBound) {
    case 0x2022, 0x2D, 0x2013, 0x2014, 0xB7, 0x2A, 0x2043: return .listItem
    default: break
    }
    if text.tokens[tokens.lowerBound].kind == .emoji { return .listItem }
    let ending = text.mark(tokens.upperBound - 1)
    let isOpenEnded = ending == 0 || ending == 0x29
    return isOpenEnded && tokens.count <= longestHeading ? .heading : .plain
  }

  /// The most tokens of a line without a full stop that is read as a heading.
  private static let longestHeading = 12

  private func endsSentence(_ index: Int, _ end: Int, _ text: TokenizedText) -> Bool {
    let mark = text.mark(index)
    guard mark == 0x2E || mark == 0x21 || mark == 0x3F || mark == 0x2026 else { return false }
    guard index + 1 < end else { return true }
    let next = text.tokens[index + 1]
    guard next.gap == .space || text.isQuotationMark(index + 1) else { return false }
    if mark == 0x2E, isAbbreviation(index - 1, text) { return false }
    return next.kind != .word || next.isCapitalised || next.kind == .emoji
  }

  private func isAbbreviation(_ index: Int, _ text: TokenizedText) -> Bool {
    guard index >= 0, text.tokens[index].kind == .word else { return false }
    let token = text.tokens[index]
    let letters = Int(token.end - token.start)
    let isInitial = token.isCapitalised && letters <= (token.isLatin ? 1 : 2)
    return isInitial || abbreviations.contains(token.hash)
  }
}
