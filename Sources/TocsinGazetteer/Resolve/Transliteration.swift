/// Cyrillic in Latin letters, word by word, for names that the gazetteer does not hold.
///
/// Source: BGN/PCGN for Russian without marks, -ий and -ый as -y; resolution 55 of the Cabinet of Ministers, 2010, for Ukrainian.
enum Transliteration {
  private static let common: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "д": "d", "е": "e", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "’": "", "'": "",
  ]
  private static let russian: [Character: String] = [
    "г": "g", "ё": "yo", "и": "i", "й": "y", "ъ": "", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
  ]
  private static let ukrainian: [Character: String] = [
    "г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "й": "i", "є": "ie", "ю": "iu", "я": "ia",
  ]
  /// At the beginning of a Ukrainian word.
  private static let ukrainianFirst: [Character: String] = ["ї": "yi", "й": "y", "є": "ye", "ю": "yu", "я": "ya"]

  static func latin(_ text: String, isUkrainian: Bool) -> String {
    text.split(separator: " ").map { word($0, isUkrainian) }.joined(separator: " ")
  }

  private static func word(_ word: Substring, _ isUkrainian: Bool) -> String {
    var word = word
    if !isUkrainian, word.hasSuffix("ий") || word.hasSuffix("ый") { word = word.dropLast(2) + "ы" }
    var result = ""
    for character in word {
      let lower = Character(character.lowercased())
      let first = result.isEmpty && isUkrainian ? ukrainianFirst[lower] : nil
      let latin = first ?? common[lower] ?? (isUkrainian ? ukrainian : russian)[lower] ?? String(character)
      result += character == lower ? latin : latin.prefix(1).uppercased() + latin.dropFirst()
    }
    return result
  }
}
