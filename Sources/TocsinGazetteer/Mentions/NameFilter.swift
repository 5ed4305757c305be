internal import TocsinLanguage
internal import TocsinModel

/// Tells names of places from what only looks like one: people, offices, everyday words.
struct NameFilter {
  let gazetteer: Gazetteer
  let text: TokenizedText

  /// The mention, in doubt where its word is hardly ever a place; `nil` where it is none.
  func judged(_ mention: FoundMention) -> FoundMention? {
    guard isName(mention) else { return nil }
    var mention = mention
    mention.isDoubtful =
      !mention.hasOwnLevelWord && mention.nameTokens.count == 1
      && isDoubtful(gazetteer.stopWords.sort(of: text.tokens[mention.nameTokens.lowerBound]))
    return mention
  }

  private func isDoubtful(_ sort: StopWords.Sort?) -> Bool {
    switch sort {
    case .word, .firstName, .countryNoun, .regionNoun, .settlementNoun, .waterNoun, .siteNoun: true
    case .title, .surname, nil: false
    }
  }

  private func isName(_ mention: FoundMention) -> Bool {
    if mention.hasOwnLevelWord { return true }
    let name = mention.nameTokens
    if name.count == 1 {
      if text.tokens[name.lowerBound].kind == .number { return false }
      switch gazetteer.stopWords.sort(of: text.tokens[name.lowerBound]) {
      case .surname, .title: return false
      case .firstName: return !isFollowedByName(name)
      case .word, .countryNoun, .regionNoun, .settlementNoun, .waterNoun, .siteNoun, nil: break
      }
    }
    if isPartOfName(mention) || isBrand(mention) { return false }
    return !isPerson(mention)
  }

  private func isFollowedByName(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    return text.tokens.indices.contains(next) && text.tokens[next].kind == .word && text.tokens[next].isCapitalised
      && text.tokens[next].gap == .space
  }

  /// "Governor Kim", «Роман Бусаргин»: an office or a first name stands before.
  private func isPerson(_ mention: FoundMention) -> Bool {
    let before = mention.nameTokens.lowerBound - 1
    guard before >= 0, text.tokens[before].kind == .word, text.tokens[before + 1].gap == .space else { return false }
    switch gazetteer.stopWords.sort(of: text.tokens[before]) {
    case .firstName: return text.tokens[before].isCapitalised
    case .title: return isFollowedByName(mention.nameTokens) && !isLarge(mention) || isSurname(mention)
    default: return false
    }
  }

  /// A settlement alone between quotation marks is a hotel, a park or a firm; a name in quotation marks is not inflected.
  private func isBrand(_ mention: FoundMention) -> Bool {
    let name = mention.nameTokens
    guard name.lowerBound > 0, name.upperBound < text.tokens.count, text.isQuotationMark(name.lowerBound - 1),
      text.isQuotationMark(name.upperBound)
    else { return false }
    return mention.candidates.allSatisfy {
      gazetteer.pack.level(Int($0.place.index)) == .settlement
        && ($0.inflection != .nominative || !isLarge($0.place))
    }
  }

  /// In Russian and Ukrainian a place after an office stands in the genitive («мэр Белгорода»).
  private func isSurname(_ mention: FoundMention) -> Bool {
    mention.candidates.allSatisfy { $0.inflection == .nominative && !isLarge($0.place) }
  }

  private func isLarge(_ mention: FoundMention) -> Bool { mention.candidates.contains { isLarge($0.place) } }

  private func isLarge(_ place: PlaceID) -> Bool {
    let index = Int(place.index)
    return gazetteer.pack.level(index) != .settlement || gazetteer.pack.population(index) ?? 0 >= 50_000
  }

  /// «Великая Знаменка» where only «Великая» is known: an adjective before a capitalised word is a part of a longer name.
  private func isPartOfName(_ mention: FoundMention) -> Bool {
    guard mention.nameTokens.count == 1, isFollowedByName(mention.nameTokens), !isLarge(mention),
      !isAbbreviation(mention.nameTokens.upperBound) || isAbbreviation(mention.nameTokens.lowerBound)
    else { return false }
    return text.ends(mention.nameTokens.lowerBound, with: Self.adjectiveEndings)
  }

  /// «БпЛА», «РСЗО»: more than one capital in a word.
  private func isAbbreviation(_ index: Int) -> Bool {
    text.words(index..<(index + 1)).unicodeScalars.count { $0.properties.isUppercase } > 1
  }

  private static let adjectiveEndings: WordEndings = [
    "ая", "ой", "ое", "ый", "ий", "ого", "ому", "ом", "ые", "ых", "ій", "ої", "ові", "ими", "ой", "sky", "aya", "oye",
    "ye",
    "iy", "yi",
  ]
}
