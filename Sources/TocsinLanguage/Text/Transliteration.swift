/// Cyrillic names in Latin letters.
public enum Transliteration {
  /// Ukrainian by the resolution KMU-55 of 2010, Russian in the manner of BGN/PCGN without its marks,
  /// -ий and -ый as -y.
  ///
  /// - Parameter isUkrainian: `nil` to tell by the letters і, ї, є, ґ alone: a name that fits both then reads as Russian.
  public static func latin(_ name: String, isUkrainian known: Bool? = nil) -> String {
    let isUkrainian = known ?? name.contains { "іїєґІЇЄҐ".contains($0) }
    return name.split(separator: " ").map { word(String($0), isUkrainian) }.joined(separator: " ")
  }

  private static func word(_ name: String, _ isUkrainian: Bool) -> String {
    let isAdjective = !isUkrainian && (name.hasSuffix("ий") || name.hasSuffix("ый"))
    let name = isAdjective ? name.dropLast(2) + "ы" : name
    var result = ""
    var isFirst = true
    var previous: Character = " "
    for character in name {
      let lower = Character(character.lowercased())
      let isZgh = isUkrainian && lower == "г" && previous == "з"
      previous = lower
      guard let latin = isZgh ? "gh" : Self.letter(lower, isFirst: isFirst, isUkrainian: isUkrainian) else {
        if !"'’ʼ".contains(character) { result.append(character) }
        isFirst = !character.isLetter && !"'’ʼ".contains(character)
        continue
      }
      result += character.isUppercase ? latin.prefix(1).uppercased() + latin.dropFirst() : latin
      isFirst = false
    }
    return result
  }

  private static func letter(_ letter: Character, isFirst: Bool, isUkrainian: Bool) -> String? {
    if isUkrainian, let special = ukrainian(letter, isFirst) { return special }
    switch letter {
    case "ё": return "yo"
    case "е" where isFirst && !isUkrainian: return "ye"
    case "ь", "ъ": return ""
    default: return common[letter]
    }
  }

  private static func ukrainian(_ letter: Character, _ isFirst: Bool) -> String? {
    switch letter {
    case "г": "h"
    case "и": "y"
    case "й": isFirst ? "y" : "i"
    case "є": isFirst ? "ye" : "ie"
    case "ї": isFirst ? "yi" : "i"
    case "ю": isFirst ? "yu" : "iu"
    case "я": isFirst ? "ya" : "ia"
    default: nil
    }
  }

  private static let common: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "і": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
  ]
}
