internal import TocsinModel

/// The reasons that join claims, each with its weight; docs/fusion.md tells them to readers.
///
/// Source of the weights: chosen so that a figure or a damage in common outweighs what is merely not excluded, so that a
/// contradiction outweighs either, and so that the only incident at a place is joined unless its claims contradict each
/// other twice. All are halves: sums are exact.
enum Evidence: String, CaseIterable {
  // The place, and how many incidents it leaves to choose from.
  case sameAddress = "same address"
  case samePlace = "same place"
  case onlyInTown = "only incident of the town"
  case leftInTown = "only one left in a town of several"
  case oneOfTown = "one of several in the town"
  case toldAgain = "told as another one than before"
  case onlyInArea = "only incident of the wider area"
  case oneOfArea = "one of several in the wider area"
  case sameReport = "told in the same report"
  case coarse = "on the whole town, of several incidents"

  // What the claims say.
  case sameDamage = "same damage"
  case sameNoDamage = "no damage in both"
  case otherDamage = "other damage"
  case damageDenied = "damage in one, none in the other"
  case sameFire = "same on fire"
  case otherFire = "other on fire"
  case sameCount = "as many fell"
  case otherCount = "other number fell"
  case sameCasualties = "as many hurt"
  case sameNoCasualties = "nobody hurt in both"
  case updatedCasualties = "casualties brought up to date"
  case otherCasualties = "other number hurt"
  case someAgainstNone = "somebody hurt in one, nobody in the other"
  case otherThreat = "other threat"
  case sameOrigin = "same origin"
  case sameHour = "same hour"
  case otherHour = "other hour"
  case toldTooSoon = "told before it happened"

  // Air and notices.
  case sameRegion = "same region"
  case sameWave = "same wave"
  case sameNotice = "same area and kind"
  case ends = "ends the notice"
  case looksBack = "looks back on the notice"

  // Several incidents.
  case ring = "heard all around a place that nobody names"
  case decided = "a reviewer's decision"

  var weight: Double {
    switch self {
    case .sameAddress, .samePlace, .onlyInTown: 3.5
    case .leftInTown, .onlyInArea: 0.5
    case .oneOfTown, .oneOfArea, .toldAgain: -1
    case .sameReport: 1
    case .coarse: 0
    case .sameDamage, .sameCasualties: 2
    case .sameNoDamage, .sameNoCasualties, .sameFire, .updatedCasualties, .sameOrigin, .sameHour: 0.5
    case .otherDamage, .otherThreat: -1.5
    case .damageDenied, .otherCount, .otherCasualties: -0.5
    case .otherFire: -2.5
    case .sameCount: 1
    case .someAgainstNone: -2
    case .otherHour, .toldTooSoon: -8
    case .sameRegion, .sameWave, .sameNotice, .ends, .looksBack, .ring: 1
    case .decided: 10
    }
  }

  var reason: Reason { Reason(name: rawValue, weight: weight) }
}
