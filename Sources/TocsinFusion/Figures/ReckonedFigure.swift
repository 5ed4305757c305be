internal import TocsinModel

/// A figure with the claims that set its bounds.
struct ReckonedFigure {
  let figure: Figure
  let low: [Mention]
  let best: [Mention]
  let high: [Mention]

  func evidence(of name: FigureName) -> FigureEvidence {
    FigureEvidence(figure: name, low: low, best: best, high: high)
  }
}

/// A statement as one of its origin's.
struct OriginWord {
  let statement: Statement
  /// Whether somebody else retells the origin's word.
  let isRetold: Bool

  /// - Parameter authors: the publishers whose own words the origin is.
  init(statement: Statement, authors: Set<String>) {
    self.statement = statement
    isRetold = !statement.voice.isFirstHand || !authors.contains(statement.voice.publisher)
  }
}

/// What one origin says in all, and in which mentions.
struct Total {
  var count: Count
  var mentions: [Mention]
}

extension Count {
  /// The upper bound; of "at least N" the number itself, for it sets none of its own.
  var high: Int { maximum ?? minimum }
}
