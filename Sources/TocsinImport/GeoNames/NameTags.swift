/// The language of a name that comes without one, by its letters and, where they do not tell, by its country.
enum NameTags {
  /// `nil` for scripts that reports are not read in.
  static func language(_ name: Substring, country: Substring) -> String? {
    var isCyrillic = false
    var isLatin = false
    var language: String?
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x400...0x4FF:
        isCyrillic = true
        if let told = tellingLetters[scalar] { language = told }
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: isLatin = true
      case 0x20...0x40, 0x2018...0x201D, 0x2BC, 0x300...0x36F, 0x2010...0x2014: continue
      default: return nil
      }
    }
    if isCyrillic == isLatin { return nil }
    return isLatin ? "en" : language ?? (country == "UA" ? "uk" : "ru")
  }

  /// Source: the alphabets.
  private static let tellingLetters: [Unicode.Scalar: String] = [
    "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk", "І": "uk", "Ї": "uk", "Є": "uk", "Ґ": "uk", "ы": "ru", "э": "ru",
    "ъ": "ru", "ё": "ru", "Э": "ru", "Ё": "ru", "ў": "be", "Ў": "be",
  ]
}
