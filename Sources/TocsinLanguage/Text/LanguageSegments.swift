public import TocsinModel

/// A stretch of whole lines in one language.
public struct LanguageSegment: Hashable, Sendable {
  /// UTF-8 offsets into the text.
  public let bytes: Range<Int>
  public let language: Language
}

/// Cuts a report where its language changes: the same post below in English, a ministry's text quoted in its own tongue.
public enum LanguageSegments {
  /// The segments in the order of the text; none where nothing shows a second language.
  ///
  /// Lines that do not show their language (a heading of two words, a link) belong to the segment before them, the first
  /// ones to the first.
  public static func segments(of text: TokenizedText) -> [LanguageSegment] {
    var segments: [LanguageSegment] = []
    for line in lines(of: text) {
      guard let language = language(of: line, in: text) else { continue }
      if segments.last?.language == language { continue }
      let start = segments.isEmpty ? 0 : Int(text.tokens[line.lowerBound].start)
      if let last = segments.popLast() {
        segments.append(LanguageSegment(bytes: last.bytes.lowerBound..<start, language: last.language))
      }
      segments.append(LanguageSegment(bytes: start..<text.bytes.count, language: language))
    }
    return segments.count > 1 ? segments : []
  }

  /// The tokens of each line.
  private static func lines(of text: TokenizedText) -> [Range<Int>] {
    text.tokens.indices.split { text.tokens[$0].kind == .lineBreak }.map { $0.startIndex..<$0.endIndex }
  }

  /// A line needs this many words of its script, and letters that the other Cyrillic language lacks, to show its own.
  /// Source: chosen so that no line of the labelled reports shows a language that its report is not in.
  private static let fewestLatin = 6
  private static let fewestCyrillic = 4
  private static let fewestLetters = 2

  private static func language(of tokens: Range<Int>, in text: TokenizedText) -> Language? {
    let evidence = LanguageEvidence(of: tokens, in: text)
    if evidence.latin >= fewestLatin, evidence.latin > 3 * evidence.cyrillic { return .english }
    guard evidence.cyrillic >= fewestCyrillic, evidence.cyrillic > evidence.latin else { return nil }
    if evidence.ukrainian >= fewestLetters, evidence.russian == 0 { return .ukrainian }
    return evidence.russian >= fewestLetters && evidence.ukrainian == 0 ? .russian : nil
  }
}
