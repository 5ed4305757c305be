internal import TocsinLanguage

/// A word of a street's name without what its case changes: «Ленинской», «Ленинская» and `Leninskaya` are one.
enum StreetStem {
  /// Endings of Russian and Ukrainian adjectives and nouns as names of streets have them, longest first.
  /// Source: the declension tables behind `RussianEndings` and `UkrainianEndings`.
  private static let endings: [[UInt8]] = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ової", "ьої", "ая", "яя", "ую", "юю", "ой", "ей", "ою", "ею", "ый", "ий",
    "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ої", "ій", "а", "я", "у", "ю", "і", "ї", "и", "е", "о",
    "ы", "ь",
  ].map { Array($0.utf8) }

  /// What must be left of a word. Unit: bytes, two a letter.
  private static let shortestStem = 6

  /// The folded word without its ending; Latin words as they are.
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard Letters.isCyrillic(word),
      let ending = endings.first(where: { word.count >= $0.count + shortestStem && word.hasSuffix($0) })
    else { return word }
    let stem = Array(word.dropLast(ending.count))
    return stem.count > shortestStem && stem.hasSuffix(Array("ь".utf8)) ? Array(stem.dropLast(2)) : stem
  }

  /// The sound of the word in Latin letters, so that a name and its transliterations meet.
  static func sound(_ stem: [UInt8]) -> [UInt8] {
    let latin = Letters.isCyrillic(stem) ? Transliteration.latin(String(decoding: stem, as: UTF8.self)) : nil
    let folded = latin.map { Array($0.utf8.filter { $0 < 0x80 }) } ?? stem
    guard let first = folded.first, first < 0x80, !(0x30...0x39).contains(first) else { return folded }
    let key = SoundKey.of(folded).map { $0 == UInt8(ascii: "g") ? UInt8(ascii: "h") : $0 }
    return withoutEnding(key)
  }

  /// Without the vowels at its end and the genitive of adjectives: `Gorkogo` as `Gork`.
  private static func withoutEnding(_ key: [UInt8]) -> [UInt8] {
    let vowels = Array("aeiou".utf8)
    var key = key
    for genitive in ["oho", "eho"] where key.count >= 6 && key.hasSuffix(Array(genitive.utf8)) { key.removeLast(3) }
    while key.count > 3, let last = key.last, vowels.contains(last) { key.removeLast() }
    return key
  }
}

extension [UInt8] {
  func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
