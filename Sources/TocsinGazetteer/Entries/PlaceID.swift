/// The row of a place in one gazetteer. It means nothing in another build: keep `GazetteerEntry.key` instead.
public struct PlaceID: Hashable, Sendable, Comparable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }

  init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  public static func < (left: PlaceID, right: PlaceID) -> Bool { left.index < right.index }
}
