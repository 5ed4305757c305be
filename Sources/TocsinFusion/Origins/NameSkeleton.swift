/// The consonants of a name in one alphabet, so that the spellings of Russian, Ukrainian and English meet.
enum NameSkeleton {
  /// «Сергій Лисак», «Сергей Лысак» and "Serhii Lysak" give `s g l s k`-like strings that differ at most in the given name.
  static func of(_ name: String) -> String {
    name.lowercased().split { !$0.isOfWord && $0 != "'" && $0 != "ʼ" && $0 != "’" }.map(word(_:))
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The skeleton of the last word.
  static func surname(_ name: String) -> String { of(name).split(separator: " ").last.map(String.init) ?? "" }

  private static func word(_ word: Substring) -> String {
    var letters = word.unicodeScalars.reduce(into: "") { $0 += cyrillic[$1] ?? String($1) }
    for (digraph, letter) in digraphs { letters = replacing(digraph, letter, in: letters) }
    let kept = letters.filter { !dropped.contains($0) }
    return kept.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
  }

  private static func replacing(_ digraph: String, _ letter: String, in text: String) -> String {
    text.split(separator: digraph, omittingEmptySubsequences: false).joined(separator: letter)
  }

  /// Source: the consonants that BGN/PCGN 1947 (Russian), KMU 2010 (Ukrainian) and news English agree on.
  private static let cyrillic: [Unicode.Scalar: String] = [
    "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ж": "J", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n",
    "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "X", "ц": "C", "ч": "Q", "ш": "W", "щ": "WQ",
    "а": "", "е": "", "ё": "", "є": "", "и": "", "і": "", "ї": "", "й": "", "о": "", "у": "", "ы": "", "э": "",
    "ю": "", "я": "", "ь": "", "ъ": "", "'": "", "ʼ": "", "’": "",
  ]

  /// Latin digraphs, longest first, and letters that the spellings share.
  private static let digraphs = [
    ("shch", "WQ"), ("kh", "X"), ("zh", "J"), ("ts", "C"), ("ch", "Q"), ("sh", "W"), ("c", "k"), ("h", "g"), ("w", "v"),
  ]
  private static let dropped: Set<Character> = ["a", "e", "i", "o", "u", "y", "'", "ʼ", "’", "-"]
}
