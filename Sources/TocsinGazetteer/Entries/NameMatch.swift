/// A stretch of a text that reads as a name.
public struct NameMatch: Sendable {
  /// Indices into `TokenizedText.tokens`.
  public let tokens: Range<Int>
  /// Every place that has this form, in the order of the gazetteer.
  public let candidates: [NameCandidate]
}

/// A place that a form may mean.
public struct NameCandidate: Sendable, Hashable {
  public let place: PlaceID
  public let kind: NameKind
  public let inflection: Inflection
  /// Whether the name is an everyday word too: it needs support.
  public var isCommonWord = false
}
