internal import TocsinExtraction
internal import TocsinModel

/// Reports that nobody wrote, each made from its seed out of the words of true ones.
struct WildReports {
  /// True reports to be cut up.
  let reports: [Document]
  /// Words that mean something to a rule.
  let words: [String]
  /// Names of places.
  let names: [String]

  /// Longer texts are cut. Unit: UTF-8 bytes.
  static let longestText = 200_000

  func report(seed: UInt64) -> Document {
    var random = FuzzRandom(seed: seed)
    let first = one(of: reports, &random)
    var text = base(first, &random)
    for _ in 0..<random.below(4) { text = spoilt(text, &random) }
    if text.utf8.count > Self.longestText { text = WildText.cut(text, at: Self.longestText) }
    return Document(
      id: "wild-\(seed)", text: text, published: published(first, &random), publisher: first.publisher,
      home: random.below(2) == 0 ? one(of: reports, &random).home : nil,
      language: random.below(2) == 0 ? one(of: Language.allCases, &random) : first.language)
  }

  // MARK: - What it begins as

  private func base(_ first: Document, _ random: inout FuzzRandom) -> String {
    switch random.below(6) {
    case 0: first.text
    case 1: splice(first, &random)
    case 2: shuffled(first.text, &random)
    case 3: salad(1 + random.below(80), &random)
    case 4: list(&random)
    default: first.text + "\n\n" + one(of: reports, &random).text
    }
  }

  /// Stretches of several reports, in whatever languages, one after another.
  private func splice(_ first: Document, _ random: inout FuzzRandom) -> String {
    ([first] + (0...random.below(4)).map { _ in one(of: reports, &random) }).map { report in
      let words = report.text.split(separator: " ")
      let start = random.below(words.count)
      return words[start..<min(words.count, start + 1 + random.below(40))].joined(separator: " ")
    }.joined(separator: one(of: [" ", "\n", "\n\n", ". ", ", "], &random))
  }

  private func shuffled(_ text: String, _ random: inout FuzzRandom) -> String {
    text.split(separator: " ").shuffled(using: &random).joined(separator: " ")
  }

  /// Known words, places, numbers and marks in any order.
  private func salad(_ count: Int, _ random: inout FuzzRandom) -> String {
    (0..<count).map { _ in
      switch random.below(8) {
      case 0, 1: one(of: names, &random)
      case 2: WildText.number(&random)
      case 3: WildText.date(&random)
      case 4: one(of: WildText.marks, &random)
      default: one(of: words, &random)
      }
    }.joined(separator: " ")
  }

  /// A list that does not end: of places, of lines, of numbered places, of one phrase.
  private func list(_ random: inout FuzzRandom) -> String {
    let count = 1 << random.below(12)
    let phrase = salad(1 + random.below(6), &random)
    let separator = one(of: [", ", "\n", "; ", " и ", "\n— ", "\n• ", ". ", " – "], &random)
    let kind = random.below(4)
    return phrase + ": "
      + (0..<count).map { _ in
        switch kind {
        case 0: one(of: names, &random)
        case 1: phrase
        case 2: one(of: names, &random) + " — " + WildText.number(&random)
        default: one(of: names, &random) + " " + one(of: words, &random)
        }
      }.joined(separator: separator)
  }

  // MARK: - What is done to it

  private func spoilt(_ text: String, _ random: inout FuzzRandom) -> String {
    switch random.below(7) {
    case 0: return WildText.cut(text, at: random.below(text.utf8.count))
    case 1: return shuffled(text, &random)
    case 2: return inserted(into: text, 1 + random.below(30), &random) { WildText.scalars(&$0) }
    case 3: return inserted(into: text, 1 + random.below(10), &random) { WildText.number(&$0) }
    case 4: return inserted(into: text, 1 + random.below(10), &random) { WildText.date(&$0) }
    case 5: return inserted(into: text, 1 + random.below(3), &random) { WildText.endless(&$0) }
    default: return inserted(into: text, 1 + random.below(10), &random) { one(of: names + words, &$0) }
    }
  }

  /// New pieces at any scalars of a text, inside words too.
  private func inserted(
    into text: String, _ count: Int, _ random: inout FuzzRandom, _ piece: (inout FuzzRandom) -> String
  ) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<count {
      scalars.insert(contentsOf: piece(&random).unicodeScalars, at: random.below(scalars.count + 1))
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private func published(_ report: Document, _ random: inout FuzzRandom) -> Timestamp? {
    switch random.below(8) {
    case 0: nil
    case 1: Timestamp(one(of: WildText.moments, &random))
    default: report.published
    }
  }

  private func one<Element>(of list: [Element], _ random: inout FuzzRandom) -> Element {
    list[random.below(list.count)]
  }
}
