internal import TocsinLanguage

/// What two writings of one street's name have in common.
package struct StreetKey: Hashable, Sendable {
  /// The hash of the sounds of its words, in whatever order and script, without the word for the sort of street.
  package let sound: UInt64
  /// The hash of the letters of its words without their endings: it tells streets apart that only sound alike.
  package let letters: UInt64
  /// Which sort of street the name says.
  package let kind: UInt8
}

/// Makes the keys of streets' names. The import and the resolver use the same, so that what was written is found.
package struct StreetNames: Sendable {
  private let levelWords: LevelWords

  package init(_ gazetteer: Gazetteer) { levelWords = gazetteer.levelWords }

  /// The key of a whole name with its type word: «улица Ленина», «на Ленинской улице» without the preposition;
  /// `nil` where no word is left.
  package func key(_ name: String) -> StreetKey? {
    let (words, kind) = parts(name)
    return Self.key(words, kind)
  }

  /// The key of a name whose type word stands elsewhere: «Промышленной» of «улицах Чехова и Промышленной».
  func key(_ name: String, typeWords: [LevelWord]) -> StreetKey? {
    let (words, kind) = parts(name)
    let said = typeWords.flatMap(\.words).map { String(decoding: $0, as: UTF8.self) }
    return Self.key(words, kind == .street ? StreetKind(words: said) : kind)
  }

  /// The key of the last word alone: «улица Королёва» of «улица Академика Королёва»; `nil` where the name has only one word
  /// or a number, which tells it from its neighbours.
  package func shortKey(_ name: String) -> StreetKey? {
    let (words, kind) = parts(name)
    guard words.count > 1, let last = words.last, last.count >= 8, !words.contains(where: \.isNumber) else {
      return nil
    }
    return Self.key([last], kind)
  }

  private static func key(_ words: [[UInt8]], _ kind: StreetKind) -> StreetKey? {
    let stems = words.map(StreetStem.of)
    guard let letters = hash(stems), let sound = hash(stems.map(StreetStem.sound)) else { return nil }
    return StreetKey(sound: sound, letters: letters, kind: kind.rawValue)
  }

  private static func hash(_ words: [[UInt8]]) -> UInt64? {
    PhraseHash.of(words.sorted { $0.lexicographicallyPrecedes($1) }).last
  }

  /// The words that name the street, and its kind.
  private func parts(_ name: String) -> ([[UInt8]], StreetKind) {
    let text = TokenizedText(name)
    let types = typeWords(text)
    let type = types.min {
      $0.kind.outranks($1.kind) || $0.kind == $1.kind && $0.range.lowerBound < $1.range.lowerBound
    }
    let all = text.tokens.indices.filter { text.tokens[$0].isWordOrNumber && !isIdle($0, text) }
    let words = all.filter { type?.range.contains($0) != true }
    return ((words.isEmpty ? all : words).map { Array(text.foldedBytes($0)) }, type?.kind ?? .street)
  }

  private func typeWords(_ text: TokenizedText) -> [(range: Range<Int>, kind: StreetKind)] {
    var found: [(range: Range<Int>, kind: StreetKind)] = []
    var index = 0
    while index < text.tokens.count {
      if let (words, end) = levelWords.longest(at: index, in: text), words.contains(where: \.isStreet) {
        found.append((index..<end, StreetKind(words: (index..<end).map(text.foldedWord))))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Words that writers leave out or add at will.
  private static let idleWords: Set<String> = ["им", "имени", "ім", "імені", "of", "the"]

  /// Idle words, and the ending of an ordinal: «й» of «2-й», `th` of `10th`.
  private func isIdle(_ index: Int, _ text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .word else { return false }
    if Self.idleWords.contains(text.foldedWord(index)) { return true }
    guard index > 0, text.tokens[index - 1].kind == .number, text.tokens[index].gap != .space else { return false }
    return text.foldedBytes(index).count <= 6
  }
}

extension [UInt8] {
  fileprivate var isNumber: Bool { first.map { (0x30...0x39).contains($0) } ?? false }
}
