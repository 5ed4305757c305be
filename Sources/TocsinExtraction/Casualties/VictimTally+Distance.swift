internal import TocsinLanguage
internal import TocsinModel

/// How far a number stands from the word that says what befell those whom it counts.
extension VictimTally {
  /// The words between; a dash or colon before the number may stand among them («раненых — пять»).
  func distance(_ quantity: Range<Int>, _ mark: CasualtyMark) -> Int? {
    if isNewTotal(quantity, behind: mark) { return 0 }
    if let distance = reading.text.distance(quantity, mark.tokens) ?? distanceAroundPart(quantity, mark) {
      return distance
    }
    let sign = quantity.lowerBound - 1
    guard sign >= mark.tokens.upperBound, [0x2014, 0x2013, 0x2D, 0x3A].contains(reading.text.mark(sign)) else {
      return nil
    }
    return reading.text.distance(mark.tokens, sign..<sign)
  }

  /// «Число пострадавших при ударе по городу выросло до 11», «жертвами обстрела стали шестеро», however far behind.
  private func isNewTotal(_ quantity: Range<Int>, behind mark: CasualtyMark) -> Bool {
    quantity.lowerBound - mark.tokens.upperBound >= 2 && newTotals.contains(quantity.lowerBound)
  }

  /// Whether the words before a number say that it is what victims have come to.
  func isNewTotal(_ quantity: Range<Int>) -> Bool {
    guard quantity.lowerBound - 2 >= range.lowerBound else { return false }
    let word = reading.text.foldedWord(quantity.lowerBound - 1)
    if ["стали", "стало", "достигло", "составило", "составляет", "сягнула", "сягнуло"].contains(word) { return true }
    let verb = reading.text.foldedWord(quantity.lowerBound - 2)
    return word == "до" && ["вырос", "возрос", "увелич", "зрос", "збільш"].contains(where: verb.hasPrefix)
  }

  /// "14 others, including two children, were wounded": the words before and behind what the commas set apart.
  private func distanceAroundPart(_ quantity: Range<Int>, _ mark: CasualtyMark) -> Int? {
    guard let part = parts.first(where: { $0.lowerBound >= quantity.upperBound }),
      part.upperBound < mark.tokens.lowerBound, reading.text.mark(part.lowerBound - 1) == 0x2C,
      let comma = (part.upperBound..<mark.tokens.lowerBound).last(where: { reading.text.mark($0) == 0x2C }),
      let before = reading.text.distance(quantity, (part.lowerBound - 1)..<part.lowerBound),
      let behind = reading.text.distance(comma..<(comma + 1), mark.tokens)
    else { return nil }
    return before + behind
  }
}
