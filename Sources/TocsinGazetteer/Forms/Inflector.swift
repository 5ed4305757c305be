internal import TocsinLanguage

/// A form of a name: folded words, and what it is to the nominative.
struct NameForm: Hashable {
  let words: [[UInt8]]
  let inflection: Inflection
}

/// Makes the case forms of Russian and Ukrainian names of places.
///
/// It makes too many rather than too few: a form that no one writes costs a few bytes and is never met.
struct Inflector: Sendable {
  let nouns: EndingRules
  let adjectives: EndingRules
  let pluralAdjectives: EndingRules
  let possessives: EndingRules
  /// Whether an adjective's ending tells it from a noun.
  let adjectivesExcludeNouns: Bool
  /// Forms that no rule makes, by the nominative of the word.
  var exceptions: [[UInt8]: [[UInt8]]] = [:]

  static let russian = Inflector(
    nouns: RussianEndings.nouns, adjectives: RussianEndings.adjectives,
    pluralAdjectives: RussianEndings.pluralAdjectives, possessives: RussianEndings.possessives,
    adjectivesExcludeNouns: true)
  static let ukrainian = Inflector(
    nouns: UkrainianEndings.nouns, adjectives: UkrainianEndings.adjectives,
    pluralAdjectives: UkrainianEndings.pluralAdjectives, possessives: UkrainianEndings.possessives,
    adjectivesExcludeNouns: false)

  /// Words after which a name does not inflect. Source: the names of the gazetteer.
  static let particles = Set(
    [
      "на", "над", "под", "при", "у", "в", "за", "по", "имени", "им", "імені", "ім", "до", "під", "біля", "близ", "де",
      "of", "in", "near",
    ]
    .map(
      Letters.bytes))
  /// More forms than this of one name are not made.
  private static let formLimit = 96

  /// All forms, the nominative first. `isBare` adds the plural that stands before a plural level word.
  func forms(_ name: FoldedName, isBare: Bool) -> [NameForm] {
    var forms = [NameForm(words: name.words, inflection: .nominative)]
    let head = headCount(name.words)
    let tail = Array(name.words[head...])
    for words in inflected(Array(name.words[..<head]), isHyphenated: name.isHyphenated) {
      forms.append(NameForm(words: words + tail, inflection: .oblique))
    }
    if isBare { forms += plurals(name.words) }
    var seen = Set<[[UInt8]]>()
    return Array(forms.filter { seen.insert($0.words).inserted }.prefix(Self.formLimit))
  }

  private func headCount(_ words: [[UInt8]]) -> Int {
    words.indices.dropFirst().first { Self.particles.contains(words[$0]) } ?? words.count
  }

  private func inflected(_ words: [[UInt8]], isHyphenated: Bool) -> [[[UInt8]]] {
    guard let last = words.last else { return [] }
    if words.count == 1 { return paradigms(last).flatMap { $0.cases.joined().map { [$0] } } + exceptional(last) }
    var result = agreeing(words)
    if isHyphenated, words.count > 2 { result += agreeing(Array(words.dropFirst())).map { [words[0]] + $0 } }
    if isHyphenated || result.isEmpty {
      let front = Array(words.dropLast())
      result += paradigms(last).flatMap { $0.cases.joined().map { front + [$0] } }
      result += exceptional(last).map { front + $0 }
    }
    if result.isEmpty || !isHyphenated && agreeing(words).isEmpty {
      let back = Array(words.dropFirst())
      result += paradigms(words[0]).flatMap { $0.cases.joined().map { [$0] + back } }
    }
    return result
  }

  private func exceptional(_ word: [UInt8]) -> [[[UInt8]]] { (exceptions[word] ?? []).map { [$0] } }

  func paradigms(_ word: [UInt8]) -> [Paradigm] {
    guard Letters.isCyrillic(word) else { return [] }
    let asAdjective = adjectives.paradigms(word)
    let mayBeNoun = word.count >= 4 && word.suffix(4).elementsEqual(Letters.bytes("ой"))
    if adjectivesExcludeNouns && !asAdjective.isEmpty && !mayBeNoun { return asAdjective }
    return asAdjective + nouns.paradigms(word)
  }

  /// The forms in which all words agree: at most one of them is a noun.
  private func agreeing(_ words: [[UInt8]]) -> [[[UInt8]]] {
    let choices = words.indices.map {
      paradigms(words[$0]) + (words.index(after: $0) < words.endIndex ? possessives.paradigms(words[$0]) : [])
    }
    var result: [[[UInt8]]] = []
    for agreement in [Agreement.masculine, .feminine, .neuter, .plural] {
      for noun in words.indices {
        for paradigm in choices[noun] where paradigm.agreement == agreement {
          var chosen = choices.map { $0.first { $0.agreement == agreement && $0.isAdjective } }
          chosen[noun] = paradigm
          let whole = chosen.compactMap { $0 }
          if whole.count == words.count { result += together(whole) }
        }
      }
    }
    return result
  }

  private func together(_ paradigms: [Paradigm]) -> [[[UInt8]]] {
    (0..<6).flatMap { grammaticalCase in
      paradigms.reduce([[]]) { phrases, paradigm in
        phrases.flatMap { phrase in paradigm.cases[grammaticalCase].prefix(4).map { phrase + [$0] } }
      }
    }
  }

  private func plurals(_ words: [[UInt8]]) -> [NameForm] {
    guard let last = words.last, Letters.isCyrillic(last) else { return [] }
    let front = Array(words.dropLast())
    return pluralAdjectives.paradigms(last).flatMap { $0.cases.dropFirst().joined() }
      .map { NameForm(words: front + [$0], inflection: .plural) }
  }
}

/// A name cut into folded words.
struct FoldedName: Hashable {
  let words: [[UInt8]]
  /// Whether a hyphen joins two of them.
  let isHyphenated: Bool

  init(_ text: String) {
    let tokenized = TokenizedText(text)
    let indices = tokenized.tokens.indices.filter {
      tokenized.tokens[$0].kind == .word || tokenized.tokens[$0].kind == .number
    }
    words = indices.map { Array(tokenized.foldedBytes($0)) }
    isHyphenated = indices.contains { tokenized.tokens[$0].gap == .hyphen }
  }

  init(words: [[UInt8]], isHyphenated: Bool) {
    self.words = words
    self.isHyphenated = isHyphenated
  }

  /// The words joined by single spaces.
  var key: String { String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self) }
}
