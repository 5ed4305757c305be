internal import TocsinLanguage
internal import TocsinModel

/// Learns from the form of the text which district a settlement lies in, where the gazetteer does not know it:
/// «п. Белая Берёзка Трубчевского района», «с. Ломаковка (Стародубский МО)», «Стародеревянковская, Каневской р-н».
struct EnclosingUnits {
  let text: TokenizedText
  let sentences: [Sentence]

  /// - Parameter loci: in the order of their words.
  func complete(_ loci: inout [Locus]) {
    for index in loci.indices.dropFirst() {
      guard let unit = loci[index].id, isSettlement(loci[index - 1], besideDistrict: loci[index]),
        isParent(loci[index].tokens, behind: loci[index - 1].tokens) || isLinked(loci[index], to: loci[index - 1])
          || isApposed(loci[index], to: loci[index - 1], before: loci[(index + 1)...].first)
      else { continue }
      for member in list(endingAt: index - 1, loci) where !loci[member].lies(in: loci[index]) {
        loci[member] = loci[member].lying(in: unit)
      }
    }
    for sentence in sentences { nest(in: sentence, &loci) }
  }

  /// "In the Valuysky district, the village of Urazovo was attacked": the settlements near a district that opens a sentence.
  private func nest(in sentence: Sentence, _ loci: inout [Locus]) {
    let own = loci.indices.filter { sentence.tokens.contains(loci[$0].tokens.lowerBound) }
    guard let first = own.first, let unit = loci[first].id, opens(sentence, loci[first]) else { return }
    for index in own.dropFirst()
    where isSettlement(loci[index], besideDistrict: loci[first]) && isNear(loci[first], to: loci[index]) {
      loci[index] = loci[index].lying(in: unit)
    }
  }

  private func opens(_ sentence: Sentence, _ district: Locus) -> Bool {
    let first = sentence.tokens.lowerBound
    return (1...2).contains(district.tokens.lowerBound - first) && text.isWord(first, "in")
      && text.mark(district.tokens.upperBound) == 0x2C
  }

  private func isNear(_ unit: Locus, to settlement: Locus) -> Bool {
    settlement.place.coordinate.distanceMetres(to: unit.place.coordinate) < Double(unit.place.radiusMetres)
  }

  /// The place and those of its list that stand before it ("Popovo and Tyotkino, both in Glushkovsky District").
  private func list(endingAt last: Int, _ loci: [Locus]) -> [Int] {
    guard let group = loci[last].listGroup else { return [last] }
    return loci[...last].indices.filter { loci[$0].listGroup == group }
  }

  private func isSettlement(_ settlement: Locus, besideDistrict unit: Locus) -> Bool {
    settlement.place.level == .settlement && unit.place.level == .district && !settlement.isAnaphor && !unit.isAnaphor
      && settlement.place.region == unit.place.region && !settlement.lies(in: unit)
  }

  /// With nothing between, in brackets, or as all that follows the head of a line behind a comma.
  private func isParent(_ unit: Range<Int>, behind name: Range<Int>) -> Bool {
    switch unit.lowerBound - name.upperBound {
    case 0: true
    case 1 where text.mark(name.upperBound) == 0x28: text.mark(unit.upperBound) == 0x29
    case 1 where text.mark(name.upperBound) == 0x2C: isHead(name) && !goesOn(unit.upperBound)
    default: false
    }
  }

  /// "Tyotkino, both in Glushkovsky District", "Kalinovka of the Chertkovsky district", where the one is near the other.
  private func isLinked(_ unit: Locus, to settlement: Locus) -> Bool {
    let between = settlement.tokens.upperBound..<max(settlement.tokens.upperBound, unit.tokens.lowerBound)
    let words = between.map(text.foldedWord)
    return between.count <= Self.widestLink && (words.contains("in") || words.contains("of"))
      && between.allSatisfy { text.mark($0) == 0x2C || Self.links.contains(text.tokens[$0]) }
      && isNear(unit, to: settlement)
  }

  /// "At Osiny, Łuków County, …": a unit between commas behind a place near it, where no list of places goes on.
  private func isApposed(_ unit: Locus, to settlement: Locus, before next: Locus?) -> Bool {
    guard text.tokens[settlement.tokens.lowerBound].isLatin, text.mark(settlement.tokens.upperBound) == 0x2C,
      unit.tokens.lowerBound == settlement.tokens.upperBound + 1, text.mark(unit.tokens.upperBound) == 0x2C
    else { return false }
    let goesOn = next.map { $0.tokens.lowerBound - unit.tokens.upperBound <= Self.widestLink } ?? false
    return !goesOn && unit.tokens.count > 1 && isNear(unit, to: settlement)
  }

  /// Unit: tokens.
  private static let widestLink = 4

  private static let links: WordSet = ["in", "of", "the", "both", "all", "also", "within"]

  /// Whether a sentence begins with the name, but for a bullet and a shortened word of its level.
  private func isHead(_ name: Range<Int>) -> Bool {
    sentences.contains { (0...3).contains(name.lowerBound - $0.tokens.lowerBound) }
  }

  /// Whether a list of places goes on.
  private func goesOn(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    return text.mark(index) == 0x2C || text.tokens[index].kind == .word
  }
}
