internal import TocsinLanguage
internal import TocsinModel

/// Lines of live channels that tell by numbers where threats are, with no word for them.
extension Composer {
  /// «2 на Рені, 1 біля Ізмаїла»: a number and where they are or go, in a report of nothing but what is in the air.
  func countedCourse(_ clause: Clause) -> OutcomeFact? {
    guard followsCourses, clause.threats.isEmpty, clause.tokens.count <= Self.longestShout,
      !reading.hasOutcome({ $0.kind != .sighting && $0.kind != .alert && $0.kind != .attack }),
      clause.loci.contains(where: { place in clause.freeQuantities.contains { isCount($0, at: place) } })
    else { return nil }
    return sighting(clause, rule: "course.counted")
  }

  /// «2 на Рені», «2 Бахмач», «Бахмач — 2»: a number just before or behind a place.
  private func isCount(_ quantity: Quantity, at place: Locus) -> Bool {
    if quantity.isTimes { return false }
    let gap = place.tokens.lowerBound - quantity.tokens.upperBound
    if gap >= 0 { return gap == 0 || gap == 1 && isBearing(quantity.tokens.upperBound) }
    let isBehind = (0...1).contains(quantity.tokens.lowerBound - place.tokens.upperBound)
    return isBehind && !isFollowedByNoun(quantity) && reading.text.mark(place.tokens.upperBound) != 0x2C
  }

  private func isBearing(_ index: Int) -> Bool {
    reading.text.tokens.indices.contains(index) && Self.bearings.contains(reading.text.tokens[index])
  }

  /// What stands between a number and the place that threats are at or go to.
  private static let bearings: WordSet = [
    "на", "над", "повз", "біля", "через", "до", "під", "вздовж", "правіше", "лівіше", "нижче", "вище", "мимо", "возле",
    "около", "под", "вдоль", "правее", "левее", "ниже", "выше",
  ]
}
