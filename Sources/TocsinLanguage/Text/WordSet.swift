/// Some folded words; a token is asked for by its hash, so that no string is made of the text.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var hashes = FlatHash()

  public init(arrayLiteral words: String...) { self.init(words) }

  public init(_ words: some Sequence<String>) {
    for word in words { hashes.set(FNV1a.hash(word.utf8), 0) }
  }

  public func contains(_ token: Token) -> Bool { hashes[token.hash] != nil }
}

/// Some endings of folded words.
public struct WordEndings: Sendable, ExpressibleByArrayLiteral {
  fileprivate let endings: [[UInt8]]

  public init(arrayLiteral endings: String...) { self.endings = endings.map { Array($0.utf8) } }
}

/// Some beginnings of folded words.
public struct WordStems: Sendable, ExpressibleByArrayLiteral {
  fileprivate let stems: [[UInt8]]

  public init(arrayLiteral stems: String...) { self.stems = stems.map { Array($0.utf8) } }
}

extension TokenizedText {
  /// Whether token `index` ends so.
  public func ends(_ index: Int, with endings: WordEndings) -> Bool {
    let word = foldedBytes(index)
    return endings.endings.contains { $0.count <= word.count && word.suffix($0.count).elementsEqual($0) }
  }

  /// Whether token `index` begins so.
  public func begins(_ index: Int, with stems: WordStems) -> Bool {
    let word = foldedBytes(index)
    return stems.stems.contains { word.starts(with: $0) }
  }
}
