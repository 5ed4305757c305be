public import TocsinModel

/// Tells Russian, Ukrainian and English apart by their letters.
public enum LanguageIdentifier {
  /// The language of most of a text's words: Latin is English; Cyrillic is Ukrainian where the letters that only it has
  /// outnumber those that only Russian has. A text without letters counts as English.
  public static func language(of text: TokenizedText) -> Language {
    var latin = 0
    var cyrillic = 0
    var ukrainian = 0
    var russian = 0
    for index in text.tokens.indices where text.tokens[index].kind == .word {
      if text.tokens[index].isLatin { latin += 1 } else { cyrillic += 1 }
      count(text.foldedBytes(index), &ukrainian, &russian)
    }
    guard cyrillic > latin / 2, cyrillic > 0 else { return .english }
    return ukrainian > russian ? .ukrainian : .russian
  }

  /// і ї є are Ukrainian alone, ы э ъ Russian alone (folding keeps them; ё and ґ it does not).
  private static func count(_ bytes: ArraySlice<UInt8>, _ ukrainian: inout Int, _ russian: inout Int) {
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
