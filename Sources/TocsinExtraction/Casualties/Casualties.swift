/// The people killed and injured that a clause speaks of; `nil` where it says nothing.
struct Casualties: Sendable {
  var killed: Int?
  var injured: Int?
  var killedTokens: [Range<Int>] = []
  var injuredTokens: [Range<Int>] = []
  /// Whether it says that nobody was hurt, for every event before it that has no figures of its own.
  var isBlanket = false

  /// Whether the number of dead is a new total ("bringing the toll to 33"), which takes the place of earlier ones.
  var isToll = false

  /// Whether it says that nothing is known of casualties.
  var isUnknown = false

  var isEmpty: Bool { killed == nil && injured == nil && !isUnknown }
  /// Whether anybody was hurt, or a figure is zero only for a part.
  var hasVictims: Bool { (killed ?? 0) > 0 || (injured ?? 0) > 0 }
}
