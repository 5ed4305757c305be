internal import TocsinLanguage
internal import TocsinModel

/// A word that tells what sort of place the name beside it is: «районе», `Oblast`, «с.».
///
/// Why a class: mentions hand their level words on and on, and one reference is counted where a value would count its arrays.
final class LevelWord: Sendable {
  enum Side: String, Sendable { case before, after, both }

  let words: [[UInt8]]
  /// Whether a full stop must follow: «с.» and not «с».
  let needsStop: Bool
  let levels: [PlaceLevel]
  /// The types of unit that it can name; empty for any.
  let types: [String]
  /// The types that it cannot name.
  let excludedTypes: [String]
  let side: Side
  let isPlural: Bool

  var isStreet: Bool { levels == [.street] }
  var isSite: Bool { levels == [.site] }

  func stands(_ side: Side) -> Bool { self.side == .both || self.side == side }

  func allows(level: PlaceLevel, type: @autoclosure () -> String) -> Bool {
    guard levels.contains(level) else { return false }
    if types.isEmpty && excludedTypes.isEmpty { return true }
    let type = type()
    return (types.isEmpty || types.contains(type)) && !excludedTypes.contains(type)
  }

  /// Columns: form, lang, levels, types, side, number, source. `nil` where they are fewer or unknown.
  init?(_ fields: [Substring]) {
    guard fields.count >= 6, let side = Side(rawValue: String(fields[4])) else { return nil }
    words = FoldedName(String(fields[0])).words
    needsStop = fields[0].hasSuffix(".")
    levels = fields[2].split(separator: ",").compactMap { PlaceLevel(rawValue: String($0)) }
    let types = fields[3].split(separator: ",").map(String.init)
    self.types = types.filter { !$0.hasPrefix("!") }
    excludedTypes = types.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
    self.side = side
    isPlural = fields[5] == "pl"
    if words.isEmpty || levels.isEmpty { return nil }
  }
}

/// All level words, by the hash of their phrase.
struct LevelWords: Sendable {
  /// By the hash of a phrase or of its beginning, the index of its readings; a beginning alone has none.
  private var phrases = FlatHash()
  private var readings: [[LevelWord]] = []

  init(_ words: [LevelWord]) {
    for word in words {
      let hashes = PhraseHash.of(word.words)
      for hash in hashes where phrases[hash] == nil {
        phrases.set(hash, Int32(readings.count))
        readings.append([])
      }
      if let whole = hashes.last, let index = phrases[whole] { readings[Int(index)].append(word) }
    }
  }

  /// The readings of the longest level word that begins at token `index`, and the token after it.
  ///
  /// - Parameter side: where it must be able to stand, seen from its name; `nil` for anywhere.
  func longest(
    at index: Int, in text: TokenizedText, side: LevelWord.Side? = nil
  ) -> (words: [LevelWord], end: Int)? {
    var best: ([LevelWord], Int)?
    var hash: UInt64 = 0
    var position = index
    while position < text.tokens.count, text.tokens[position].kind == .word {
      let word = text.tokens[position].hash
      hash = position == index ? PhraseHash.first(word) : PhraseHash.extended(hash, by: word)
      guard let phrase = phrases[hash] else { break }
      position += 1
      if let found = allowed(readings[Int(phrase)], end: position, in: text, side) { best = found }
    }
    return best
  }

  private func allowed(
    _ words: [LevelWord], end: Int, in text: TokenizedText, _ side: LevelWord.Side?
  ) -> ([LevelWord], Int)? {
    if words.isEmpty { return nil }
    let stop = text.isWord(end, ".") && text.tokens[end].gap == .none
    let allowed = words.filter { word in (!word.needsStop || stop) && side.map(word.stands) != false }
    guard !allowed.isEmpty else { return nil }
    return (allowed, stop && allowed.contains(where: \.needsStop) ? end + 1 : end)
  }

  /// The level word that a folded name begins or ends with, longest first, and the words without it.
  func stripped(_ words: [[UInt8]]) -> (rest: [[UInt8]], side: LevelWord.Side, word: LevelWord)? {
    for length in stride(from: min(words.count - 1, 4), through: 1, by: -1) {
      if let found = reading(words.suffix(length), .after) { return (Array(words.dropLast(length)), .after, found) }
      if let found = reading(words.prefix(length), .before) { return (Array(words.dropFirst(length)), .before, found) }
    }
    return nil
  }

  private func reading(_ words: ArraySlice<[UInt8]>, _ side: LevelWord.Side) -> LevelWord? {
    PhraseHash.of(Array(words)).last.flatMap { phrases[$0] }
      .flatMap { readings[Int($0)].first { $0.stands(side) && !$0.needsStop } }
  }
}
