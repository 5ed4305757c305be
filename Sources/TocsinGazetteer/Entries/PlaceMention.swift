public import TocsinModel

/// A place that a text names, with its level word, and the places that it may mean.
public struct PlaceMention: Sendable {
  /// Name and level words: the stretch of `TokenizedText.tokens` whose words are the place's `said`.
  public let tokens: Range<Int>
  /// The name alone.
  public let nameTokens: Range<Int>
  /// Best first; never empty.
  public let ranked: [RankedPlace]
  /// Whether the name is a bare adjective or stem that a level word, a list or an ellipsis completes.
  public let isAdjectival: Bool
  /// Whether a level word stands beside the name itself.
  public let hasLevelWord: Bool
  /// Mentions joined by commas and conjunctions share a number; `nil` for one that stands alone.
  public let listGroup: Int?
  /// Another place that is hardly less likely than the best; `nil` where the best leads clearly.
  public let rival: PlaceID?

  public var best: RankedPlace { ranked[0] }
  public var level: PlaceLevel { best.place.level }
}
