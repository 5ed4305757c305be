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
        isParent(loci[index].tokens, behind: loci[index - 1].tokens)
      else { continue }
      loci[index - 1].ancestors.append(unit)
    }
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
