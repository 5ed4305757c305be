internal import TocsinLanguage
internal import TocsinModel

/// Tells sentences that look back («Напередодні…», "On October 29…") from those of the occasion that a report is about:
/// neither a speaker nor a threat goes over from one occasion to another.
struct Occasions {
  private struct Occasion {
    var span: TimeSpan?
    var looksBack = false
  }

  private let bySentence: [Int: Occasion]

  init(_ clauses: [Clause]) {
    var bySentence: [Int: Occasion] = [:]
    var last: (paragraph: Int, occasion: Occasion)?
    for clause in clauses {
      var occasion = last?.paragraph == clause.sentence.paragraph ? last?.occasion ?? Occasion() : Occasion()
      if let time = clause.times.last(where: { !$0.isHistory }) { occasion = Occasion(span: time.span) }
      if clause.discourse.contains(.background) { occasion.looksBack = true }
      bySentence[clause.sentenceIndex] = occasion
      last = (clause.sentence.paragraph, occasion)
    }
    self.bySentence = bySentence
  }

  /// Whether what a sentence tells lies before the occasion of another one, or half a day from it.
  func isApart(_ sentence: Int, from other: Int) -> Bool {
    guard let one = bySentence[sentence], let two = bySentence[other] else { return false }
    if one.looksBack, !two.looksBack { return true }
    guard let span = one.span, let others = two.span else { return false }
    return span.isHalfADayBefore(others) || others.isHalfADayBefore(span)
  }
}

extension TimeSpan {
  /// Whether it ended half a day before another one began, or earlier.
  func isHalfADayBefore(_ other: TimeSpan) -> Bool { end.advanced(bySeconds: Self.halfDaySeconds) <= other.start }

  private static let halfDaySeconds: Int64 = 12 * 3600
}
