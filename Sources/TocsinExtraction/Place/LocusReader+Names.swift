internal import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// Which mentions name no place of the report: datelines, surnames, words that mean something else.
extension LocusReader {
  /// «KYIV -», «БЕЛГОРОД, 26 ноя.»: capitals at the head of a report say where it was written.
  private func isDateline(_ mention: PlaceMention) -> Bool {
    guard mention.nameTokens.lowerBound == 0, reading.text.tokens[0].isAllCapitals else { return false }
    switch reading.text.mark(mention.nameTokens.upperBound) {
    case 0x28: return isAgency(inBrackets: mention.nameTokens.upperBound)
    case 0x2C, 0x2D, 0x2013, 0x2014:
      return !reading.text.tokens[mention.nameTokens.upperBound...].prefix(12).allSatisfy {
        $0.kind != .word || $0.isAllCapitals
      }
    default: return false
    }
  }

  /// "KYIV (Reuters) -": brackets and a dash behind the place where a report was written.
  private func isAgency(inBrackets start: Int) -> Bool {
    let end = (start..<min(start + Self.longestAgency, reading.text.tokens.count)).first {
      reading.text.mark($0) == 0x29
    }
    return end.map { [0x2D, 0x2013, 0x2014].contains(reading.text.mark($0 + 1)) } ?? false
  }

  /// Unit: tokens, with the brackets.
  private static let longestAgency = 6

  /// «площадью 50 квадратных метров», «12-й этаж»: a number by itself, or with its ending, names no place.
  private func isMeasure(_ mention: PlaceMention) -> Bool {
    mention.nameTokens.allSatisfy { index in
      let token = reading.text.tokens[index]
      return token.kind == .number
        || index > mention.nameTokens.lowerBound && token.gap == .hyphen && token.range.count <= 6
    } && reading.text.tokens[mention.nameTokens.lowerBound].kind == .number && !mention.hasLevelWord
  }

  /// A word that the lexicon knows by itself as something else («Сім», «Сутки», "May") is a place only beside a level word.
  func isName(_ mention: PlaceMention) -> Bool {
    if isDateline(mention) || isMeasure(mention) { return false }
    if mention.hasLevelWord || mention.nameTokens.count > 1 { return true }
    if isSurname(mention) { return false }
    return !reading.marks(around: mention.nameTokens.lowerBound).contains { mark in
      let isWhole = mark.tokens == mention.nameTokens
      guard isWhole || mark.dimension == .threat && mark.tokens.contains(mention.nameTokens.lowerBound) else {
        return false
      }
      switch mark.dimension {
      case .numbers, .time, .outcome, .threat, .casualties, .junctions: return true
      case .damage: return mark.sense == .damaged(.vehicle)
      default: return false
      }
    }
  }

  /// «у парка «Танаис»», «возле школы № 5»: a site that only the text names, and only to tell where another thing is.
  func isBeside(_ site: SiteMention) -> Bool {
    let before = site.tokens.lowerBound - 1
    guard site.id == nil, before >= 0 else { return false }
    return reading.text.isWord(before, "у") || isHospitalGoneTo(site)
      || reading.marks(around: before).contains {
        $0.sense == .discourse(.near) && $0.tokens.upperBound == site.tokens.lowerBound
      }
  }

  /// "They were brought to City Hospital No. 2": where the wounded are, and not where they were wounded.
  private func isHospitalGoneTo(_ site: SiteMention) -> Bool {
    let start = site.tokens.lowerBound
    return (max(start - 3, 0)..<start).contains { reading.text.isWord($0, "to") }
      && reading.marks(around: start).contains { $0.sense == .response(.medics) && $0.tokens.contains(start) }
  }

  /// "The mayor of Enerhodar, Maksim Pukhov": behind an office and a first name stands a surname.
  private func isSurname(_ mention: PlaceMention) -> Bool {
    let first = mention.nameTokens.lowerBound - 1
    guard first > 0, reading.text.tokens[first].kind == .word, reading.text.tokens[first].isCapitalised,
      !reading.text.tokens[first].isAllCapitals,
      !reading.marks(around: first).contains(where: { $0.tokens.contains(first) })
    else { return false }
    return reading.marks(around: (first - Self.widestOffice)..<first).contains { mark in
      guard case .role(let role) = mark.sense, role.isPersonal, mark.tokens.upperBound <= first else { return false }
      return first - mark.tokens.upperBound <= Self.widestOffice
        && (mark.tokens.upperBound..<first).allSatisfy { reading.text.tokens[$0].isCapitalised || isJoint($0) }
    }
  }

  /// How many tokens of what a person is the head of may stand between the office and the name.
  private static let widestOffice = 4

  private func isJoint(_ index: Int) -> Bool {
    reading.text.mark(index) == 0x2C || reading.text.isWord(index, "of")
  }
}

extension SourceRole {
  /// Whether the word names the person who holds the office.
  fileprivate var isPersonal: Bool {
    switch self {
    case .governor, .mayor, .districtHead, .militaryAdministration: true
    default: false
    }
  }
}
