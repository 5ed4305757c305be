internal import TocsinLanguage
internal import TocsinModel

/// Finds the longest names in a running text, left to right, none over another.
struct NameScanner {
  let pack: Pack
  let text: TokenizedText
  private let forms: FormTable
  private let sounds: FormTable
  private let small: SmallLetterNames

  /// A name of more words is not looked for. Source: the longest names of the gazetteer have nine.
  static let longestName = 10

  init(_ pack: Pack, _ text: TokenizedText) {
    self.pack = pack
    self.text = text
    forms = FormTable(pack)
    sounds = FormTable(pack, slots: .soundSlots, links: .soundLinks)
    small = SmallLetterNames(pack, text)
  }

  func matches() -> [NameMatch] {
    var matches: [NameMatch] = []
    var index = 0
    while index < text.tokens.count {
      if let match = match(at: index) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The longest name that begins at a token; by its letters, and for Latin words by its sound too.
  func match(at index: Int) -> NameMatch? {
    if mayBegin(index) { return longestMatch(at: index) }
    return small.mayBegin(at: index) ? longestMatch(at: index).flatMap(small.accepted) : nil
  }

  private func longestMatch(at index: Int) -> NameMatch? {
    let spelt = longest(at: index, in: forms, bySound: false)
    let heard = maySound(index) ? longest(at: index, in: sounds, bySound: true) : nil
    let end = max(spelt?.end ?? 0, heard?.end ?? 0)
    guard end > 0 else { return nil }
    var candidates = spelt?.end == end ? spelt.map { forms.candidates($0.found) } ?? [] : []
    if let heard, heard.end == end { Self.add(sounds.candidates(heard.found), to: &candidates) }
    return NameMatch(tokens: index..<end, candidates: candidates)
  }

  /// Adds those whose places are not among the candidates; both are in the order of the gazetteer.
  private static func add(_ heard: [NameCandidate], to candidates: inout [NameCandidate]) {
    let spelt = candidates.count
    var known = 0
    for candidate in heard {
      while known < spelt, candidates[known].place < candidate.place { known += 1 }
      if known == spelt || candidates[known].place != candidate.place { candidates.append(candidate) }
    }
  }

  private func maySound(_ index: Int) -> Bool {
    text.tokens[index].isLatin && text.tokens[index].isCapitalised && text.foldedBytes(index).count > 3
  }

  private func soundHash(_ index: Int) -> UInt64 { FNV1a.hash(SoundKey.of(Array(text.foldedBytes(index)))) }

  /// A name begins with a capital or a number, and not inside a word with hyphens.
  private func mayBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .word: return token.isCapitalised && (token.gap != .hyphen || mayPart(before: index))
    case .number: return token.gap != .hyphen
    default: return false
    }
  }

  /// «Белгород-Курск»: a capital after the hyphen begins a name of its own where none runs over it.
  private func mayPart(before index: Int) -> Bool { index > 0 && text.tokens[index - 1].isCapitalised }

  private func longest(
    at index: Int, in table: FormTable, bySound: Bool
  ) -> (found: FormTable.Found, end: Int)? {
    var best: (FormTable.Found, Int)?
    var phrase: UInt64 = 0
    var position = index
    while position < min(text.tokens.count, index + Self.longestName), text.tokens[position].isWordOrNumber {
      let word = bySound ? soundHash(position) : text.tokens[position].hash
      phrase = position == index ? PhraseHash.first(word) : PhraseHash.extended(phrase, by: word)
      guard let found = table.find(phrase) else { break }
      position += 1
      if found.count > 0, mayEnd(position) { best = (found, position) }
      if !found.hasLonger { break }
    }
    return best
  }

  /// A name may end before a hyphen where a small letter follows (`Kharkiv-based`) or a capital (two names joined).
  private func mayEnd(_ end: Int) -> Bool {
    guard end < text.tokens.count, text.tokens[end].gap == .hyphen else { return true }
    return text.tokens[end].isLatin || text.tokens[end].isCapitalised
  }
}

extension Token {
  var isWordOrNumber: Bool { kind == .word || kind == .number }
}
