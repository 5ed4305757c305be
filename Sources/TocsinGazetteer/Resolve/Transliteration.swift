/// Cyrillic in Latin letters, word by word, for names that the gazetteer does not hold.
///
/// Source: BGN/PCGN for Russian without marks, -ий and -ый as -y; resolution 55 of 2010 for the letters that only Ukrainian has.
enum Transliteration {
  private static let letters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "i", "є": "ie", "ґ": "g", "’": "", "'": "",
  ]

  static func latin(_ text: String) -> String {
    text.split(separator: " ").map { word(String($0)) }.joined(separator: " ")
  }

  private static func word(_ word: String) -> String {
    var result = ""
    for character in word {
      let lower = Character(character.lowercased())
      let latin = letters[lower] ?? String(character)
      result += character == lower ? latin : latin.prefix(1).uppercased() + latin.dropFirst()
    }
    return result
  }
}
