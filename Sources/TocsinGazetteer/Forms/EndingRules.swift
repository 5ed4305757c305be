/// The gender and number that words of one name agree in.
enum Agreement: Character {
  case masculine = "m"
  case feminine = "f"
  case neuter = "n"
  case plural = "p"
}

/// The case forms of one word: nominative, genitive, dative, accusative, instrumental, locative; each with its alternatives.
struct Paradigm {
  let agreement: Agreement
  let isAdjective: Bool
  let cases: [[[UInt8]]]
}

/// A table of endings: which ending becomes which, by case.
///
/// A line is `ending|ending  cut  agreement  genitive dative accusative instrumental locative`; `cut` letters are taken off,
/// alternatives are divided by commas, `-` is the bare stem, `=` the nominative, `@` the doubled last consonant of the stem,
/// and `*` stands for any consonant as an ending. The longest ending that a word has decides.
struct EndingRules {
  private struct Rule {
    let cut: Int
    let agreement: Agreement
    let endings: [[String]]
  }

  private var rules: [[UInt8]: [Rule]] = [:]
  private let isAdjective: Bool
  private static let longestEnding = 4

  init(_ table: String, isAdjective: Bool) {
    self.isAdjective = isAdjective
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 8, let cut = Int(fields[1]), let agreement = fields[2].first.flatMap(Agreement.init)
      else { continue }
      let rule = Rule(
        cut: cut, agreement: agreement, endings: fields[3...].map { $0.split(separator: ",").map(String.init) })
      for ending in fields[0].split(separator: "|") { rules[Array(ending.utf8), default: []].append(rule) }
    }
  }

  /// The paradigms of the longest ending that `word` has; empty where no rule fits.
  func paradigms(_ word: [UInt8]) -> [Paradigm] {
    for letters in stride(from: Self.longestEnding, through: 1, by: -1) where word.count >= letters * 2 {
      if let found = rules[Array(word.suffix(letters * 2))] { return found.map { paradigm(word, $0) } }
    }
    guard Letters.endsInConsonant(word), let found = rules[Array("*".utf8)] else { return [] }
    return found.map { paradigm(word, $0) }
  }

  private func paradigm(_ word: [UInt8], _ rule: Rule) -> Paradigm {
    let stem = Array(word.dropLast(rule.cut * 2))
    let cases = rule.endings.map { alternatives in alternatives.flatMap { form(word, stem, $0) } }
    return Paradigm(agreement: rule.agreement, isAdjective: isAdjective, cases: [[word]] + cases)
  }

  private func form(_ word: [UInt8], _ stem: [UInt8], _ ending: String) -> [[UInt8]] {
    switch ending {
    case "=": [word]
    case "-": Letters.bareStems(stem)
    case _ where ending.hasPrefix("@"): [stem + stem.suffix(2) + Array(ending.utf8.dropFirst())]
    default: [stem + Array(ending.utf8)]
    }
  }
}
