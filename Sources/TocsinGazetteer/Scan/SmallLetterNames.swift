internal import TocsinLanguage
internal import TocsinModel

/// Tells where a name may stand in small letters, as writers in haste leave them: in a text without a capital, behind a
/// preposition of a short post, and adjectives of regions without their noun («декілька з бєлгородської в сумську»).
struct SmallLetterNames {
  private let pack: Pack
  private let text: TokenizedText
  /// Whether no Cyrillic word of the text has a capital.
  private let isAllSmall: Bool
  /// Whether it is a short post without a capital behind its first word: who writes «Шебекино» means no place by «машине».
  private let isShort: Bool

  /// A post in haste has no more words than this.
  private static let longestPost = 8
  /// A name in small letters has no fewer. Unit: bytes of UTF-8, two a letter.
  private static let shortestName = 10
  /// A settlement whose name is read in small letters has no fewer inhabitants, but behind a preposition.
  private static let smallestTown = 2_000

  init(_ pack: Pack, _ text: TokenizedText) {
    self.pack = pack
    self.text = text
    let words = text.tokens.filter { $0.kind == .word && !$0.isLatin }
    isAllSmall = words.allSatisfy { !$0.isCapitalised }
    isShort = words.count <= Self.longestPost && words.dropFirst().allSatisfy { !$0.isCapitalised }
  }

  /// Whether a name in small letters may begin at a token.
  func mayBegin(at index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, !token.isLatin, !token.isCapitalised, token.gap != .hyphen,
      text.foldedBytes(index).count >= Self.shortestName
    else { return false }
    return isAllSmall || isBehindPreposition(index) && (isShort || isRegionAdjective(index))
  }

  /// What of a match in small letters can be meant; `nil` where nothing.
  func accepted(_ match: NameMatch) -> NameMatch? {
    let start = match.tokens.lowerBound
    let isBehind = isBehindPreposition(start)
    let candidates = match.candidates.filter { candidate in
      let place = Int(candidate.place.index)
      if candidate.isCommonWord || candidate.inflection == .sound { return false }
      if pack.level(place) == .region, candidate.kind == .bare { return isAllSmall || isRegionAdjective(start) }
      return isAllSmall && (candidate.kind == .bare || isLarge(place)) || isShort && isBehind
    }
    let regions = candidates.filter { pack.level(Int($0.place.index)) == .region && $0.kind == .bare }
    if !regions.isEmpty { return NameMatch(tokens: match.tokens, candidates: regions) }
    return candidates.isEmpty ? nil : NameMatch(tokens: match.tokens, candidates: candidates)
  }

  private func isLarge(_ place: Int) -> Bool {
    pack.level(place) != .settlement || pack.population(place) ?? 0 >= Self.smallestTown
  }

  /// «в полтавську на північ»: a feminine adjective that no noun follows.
  private func isRegionAdjective(_ index: Int) -> Bool {
    guard text.ends(index, with: Self.endings), isBehindPreposition(index) else { return false }
    let next = index + 1
    guard next < text.tokens.count, text.tokens[next].isWordOrNumber else { return true }
    return Self.prepositions.contains(text.tokens[next])
  }

  private static let endings: WordEndings = ["ську", "ській", "ської", "цьку", "цькій", "цької", "скую", "ской"]

  private func isBehindPreposition(_ index: Int) -> Bool {
    index > 0 && Self.prepositions.contains(text.tokens[index - 1])
  }

  private static let prepositions: WordSet = [
    "в", "у", "на", "з", "із", "зі", "над", "повз", "через", "до", "під", "біля", "по", "с", "со", "из", "во", "под",
    "возле", "мимо",
  ]
}
