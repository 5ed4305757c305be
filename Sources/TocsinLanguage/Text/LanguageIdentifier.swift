public import TocsinModel

/// Tells Russian, Ukrainian and English apart by their letters.
public enum LanguageIdentifier {
  /// The language of most of a text's words: Latin is English; Cyrillic is Ukrainian where the letters that only it has
  /// outnumber those that only Russian has. A text without letters counts as English.
  public static func language(of text: TokenizedText) -> Language {
    let evidence = LanguageEvidence(of: text.tokens.indices, in: text)
    guard evidence.cyrillic > evidence.latin / 2, evidence.cyrillic > 0 else { return .english }
    return evidence.ukrainian > evidence.russian ? .ukrainian : .russian
  }
}

/// What the words of a stretch of text show of its language.
struct LanguageEvidence {
  /// Words by script.
  private(set) var latin = 0
  private(set) var cyrillic = 0
  /// Letters that only one of the Cyrillic languages has.
  private(set) var ukrainian = 0
  private(set) var russian = 0

  init(of tokens: Range<Int>, in text: TokenizedText) {
    for index in tokens where text.tokens[index].kind == .word {
      if text.tokens[index].isLatin { latin += 1 } else { cyrillic += 1 }
      count(text.foldedBytes(index))
    }
  }

  /// і ї є are Ukrainian alone, ы э ъ Russian alone (folding keeps them; ё and ґ it does not).
  private mutating func count(_ bytes: ArraySlice<UInt8>) {
    var lead: UInt8 = 0
    for byte in bytes {
      switch (lead, byte) {
      case (0xD1, 0x96), (0xD1, 0x97), (0xD1, 0x94): ukrainian += 1
      case (0xD1, 0x8B), (0xD1, 0x8D), (0xD1, 0x8A): russian += 1
      default: break
      }
      lead = byte
    }
  }
}
