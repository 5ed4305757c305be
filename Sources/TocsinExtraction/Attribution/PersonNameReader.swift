internal import TocsinLanguage

/// Reads a person's name that stands behind an office: "Governor Vasily Anokhin", «голова ОВА Олег Синєгубов».
struct PersonNameReader {
  let text: TokenizedText
  /// Whether a Cyrillic name is written in Latin letters by the Ukrainian rules.
  let isUkrainian: Bool

  /// Two or three capitalised words, in Latin letters; `nil` where fewer follow.
  ///
  /// A Cyrillic name is handed on only where it stands in the nominative, as far as its ending tells: a name made up from an
  /// oblique case would be another person's.
  func name(after office: Range<Int>, before end: Int) -> (latin: String, tokens: Range<Int>)? {
    var index = office.upperBound
    while index < min(end, office.upperBound + 3), text.tokens[index].kind == .word, isCapitalised(index) {
      index += 1
    }
    let tokens = office.upperBound..<index
    guard tokens.count >= 2 else { return nil }
    let words = tokens.map { text.words($0..<($0 + 1)) }
    if text.tokens[tokens.lowerBound].isLatin { return (words.joined(separator: " "), tokens) }
    guard isNominative(text.foldedWord(tokens.lowerBound)) else { return nil }
    return (words.map { Transliteration.latin($0, isUkrainian: isUkrainian) }.joined(separator: " "), tokens)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    text.tokens[index].isCapitalised && !(text.tokens[index].isAllCapitals && text.tokens[index].range.count > 4)
  }

  /// A man's first name in the nominative ends in a consonant, й or о (Олег, Андрій, Дмитро), and few names in -а.
  private func isNominative(_ firstName: String) -> Bool {
    guard let last = firstName.last else { return false }
    return !"аяуюеєиіоїом".contains(last) || firstName.hasSuffix("о")
      || ["никита", "микита", "илья", "ілля"].contains(firstName)
  }
}
