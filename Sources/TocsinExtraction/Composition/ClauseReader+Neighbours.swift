internal import TocsinLanguage
internal import TocsinModel

/// Places that are named only to tell where another one lies.
extension ClauseReader {
  /// «недалеко от Лодзи», "close to": a place that only tells where another one lies.
  func isNear(_ locus: Locus, _ marks: [Mark]) -> Bool {
    marks.contains { mark in
      guard mark.sense == .discourse(.near) else { return false }
      return (0...1).contains(locus.tokens.lowerBound - mark.tokens.upperBound) && !isListed(mark.tokens.lowerBound)
    }
  }

  /// "Near Poltava and Sumy" are both near; in "near Elmadag, south of Ankara" the second only tells where the first lies.
  func isBeside(_ later: Locus, _ first: Locus) -> Bool {
    later.listGroup != nil && later.listGroup == first.listGroup || isListed(later.tokens.lowerBound - 1)
  }

  /// "at the Kirovske airfield and near Feodosia": joined to a place before it, what is near is a place of its own.
  private func isListed(_ near: Int) -> Bool {
    reading.marks(around: near - 1).contains { $0.sense == .junction(.and) && $0.tokens.upperBound == near }
      && loci.contains { $0.tokens.upperBound == near - 1 }
  }
}
