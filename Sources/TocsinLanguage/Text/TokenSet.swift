/// Some tokens of one text: a flag for each, so that nothing is hashed.
public struct TokenSet: Sendable {
  private var flags: [Bool]

  /// - Parameter text: whose tokens it may hold; empty at first.
  public init(of text: TokenizedText) { flags = Array(repeating: false, count: text.tokens.count) }

  public func contains(_ token: Int) -> Bool { flags.indices.contains(token) && flags[token] }

  public func isDisjoint(with tokens: Range<Int>) -> Bool { !tokens.contains(where: contains) }

  /// - Parameter tokens: of its text.
  public mutating func insert(_ tokens: Range<Int>) {
    for token in tokens { flags[token] = true }
  }
}
