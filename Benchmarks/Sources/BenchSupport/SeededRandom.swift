/// A generator with a seed: the same seed gives the same numbers. Source: Steele, Lea and Flood, SplitMix64.
package struct SeededRandom {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A number from 0 up to `bound`, without it; 0 where `bound` is no positive number.
  package mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }

  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens `percent` times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// `nil` for an empty collection.
  package mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element?
  where Elements.Index == Int {
    elements.isEmpty ? nil : elements[elements.startIndex + below(elements.count)]
  }
}
