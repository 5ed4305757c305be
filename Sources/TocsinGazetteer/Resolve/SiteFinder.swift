public import TocsinLanguage
public import TocsinModel

/// A site that a text names by a common noun: alone («на НПЗ»), with a number («школа № 87») or with a name in quotation
/// marks («ДК «Нефтяник»»).
public struct SiteMention: Sendable {
  public let tokens: Range<Int>
  public let place: Place
  /// `nil` for a site that only the text names.
  public let id: PlaceID?
}

extension Gazetteer {
  /// The sites that common nouns of a text stand for, in its order, and those that only the text names.
  ///
  /// - Parameter mentions: the places that the text names, of which these may lie in the settlements.
  public func sites(in text: TokenizedText, beside mentions: [PlaceMention], home: PlaceID?) -> [SiteMention] {
    SiteFinder(gazetteer: self, text: text, mentions: mentions, home: home).sites()
  }
}

/// Finds sites by their common nouns, where the text says in which settlement they are. English nouns ("port", "works",
/// "plant") stand in too many other senses to be taken without a number.
struct SiteFinder {
  let gazetteer: Gazetteer
  let text: TokenizedText
  let mentions: [PlaceMention]
  let home: PlaceID?

  func sites() -> [SiteMention] {
    PlaceNoun.nouns(in: text.tokens.indices, of: text, gazetteer).compactMap { noun in
      guard case .site(let types) = noun.sort else { return nil }
      if text.tokens[noun.tokens.lowerBound].isLatin { return isNumbered(noun) ? named(noun) : nil }
      return named(noun) ?? (!types.isEmpty && types.isSubset(of: Self.unmistakable) ? meant(noun) : nil)
    }
  }

  /// Sorts of site of which a town has one at most, so that the noun by itself tells which is meant.
  private static let unmistakable: Set<String> = [
    "airport", "airfield", "air_base", "port", "refinery", "petrochemical_plant", "oil_depot", "fuel_depot", "depot",
    "power_station", "nuclear_power_station",
  ]

  /// The site of the tables that the noun stands for.
  private func meant(_ noun: PlaceNoun) -> SiteMention? {
    guard !isCovered(noun.tokens), !isPlural(noun) else { return nil }
    let behind = mentionBehind(noun.tokens.upperBound)
    if let behind, behind.level != .settlement { return nil }
    let around = Surroundings(gazetteer, mentions, around: noun.tokens, home: home)
    let antecedent = Antecedent(gazetteer: gazetteer, text: text, surroundings: around)
    let anchor = behind.flatMap(\.best.id).map { Int($0.index) }
    guard let found = antecedent.place(of: noun, anchor: anchor), found.isSure || home != nil else { return nil }
    let id = PlaceID(found.place)
    return SiteMention(tokens: noun.tokens, place: gazetteer.place(id, said: text.words(noun.tokens)), id: id)
  }

  /// «аэродром на севере Крыма»: the place that the words just behind name.
  private func mentionBehind(_ end: Int) -> PlaceMention? {
    mentions.first { mention in
      (0...Self.widestGap).contains(mention.tokens.lowerBound - end)
        && (end..<mention.tokens.lowerBound).allSatisfy { text.tokens[$0].kind == .word }
    }
  }

  /// Unit: tokens.
  private static let widestGap = 3

  private func isPlural(_ noun: PlaceNoun) -> Bool {
    gazetteer.levelWords.longest(at: noun.tokens.lowerBound, in: text)?.words.contains(where: \.isPlural) ?? false
  }

  /// The site that the text alone names, in the settlement that it speaks of.
  private func named(_ noun: PlaceNoun) -> SiteMention? {
    guard let end = numberEnd(noun.tokens.upperBound) ?? quoteEnd(noun.tokens.upperBound),
      !isSite(noun.tokens.lowerBound..<end)
    else { return nil }
    let words = noun.tokens.lowerBound..<(quoteEnd(end) ?? end)
    let around = Surroundings(gazetteer, outside(words), around: words, home: home)
    guard around.settlement() != nil else { return nil }
    let made = TextualPlace(gazetteer: gazetteer, text: text, surroundings: around)
    return made.site(words, in: nil).map { SiteMention(tokens: words, place: $0, id: nil) }
  }

  private func isNumbered(_ noun: PlaceNoun) -> Bool {
    text.tokens[noun.tokens.lowerBound].isCapitalised && numberEnd(noun.tokens.upperBound) != nil
  }

  /// «№ 87», «№48», "No. 55"
  private func numberEnd(_ start: Int) -> Int? {
    if text.isWord(start, "no"), start + 1 < text.tokens.count {
      let number = text.mark(start + 1) == 0x2E ? start + 2 : start + 1
      return number < text.tokens.count && text.tokens[number].kind == .number ? number + 1 : nil
    }
    guard text.mark(start) == 0x2116, start + 1 < text.tokens.count, text.tokens[start + 1].kind == .number else {
      return nil
    }
    return start + 2
  }

  /// Behind «Нефтяник»: a capitalised name of a few words in quotation marks.
  private func quoteEnd(_ start: Int) -> Int? {
    guard start + 1 < text.tokens.count, text.isQuotationMark(start), text.tokens[start + 1].isNameLike else {
      return nil
    }
    let close = (start + 2..<min(start + Self.longestName, text.tokens.count)).first { text.isQuotationMark($0) }
    return close.map { $0 + 1 }
  }

  /// Unit: tokens, with both marks.
  private static let longestName = 8

  private func isSite(_ words: Range<Int>) -> Bool {
    mentions.contains { $0.tokens.overlaps(words) && $0.level == .site }
  }

  private func isCovered(_ words: Range<Int>) -> Bool { mentions.contains { $0.tokens.overlaps(words) } }

  private func outside(_ words: Range<Int>) -> [PlaceMention] { mentions.filter { !$0.tokens.overlaps(words) } }
}
