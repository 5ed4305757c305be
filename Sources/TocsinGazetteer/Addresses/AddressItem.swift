/// What the import says of a street: a way of its own, or a house on it. Sorted, the items of a street lie together, its
/// ways before its houses.
struct AddressItem: BitwiseCopyable, Comparable {
  var sound: UInt64
  var letters: UInt64
  /// The key of the house; 0 for a way.
  var house: UInt64
  var settlement: UInt32
  /// Offsets in the pool of strings.
  var name: UInt32
  var latin: UInt32
  var south: Int32
  var west: Int32
  var north: Int32
  var east: Int32
  var kind: UInt8

  func isOfStreet(_ other: AddressItem) -> Bool {
    sound == other.sound && settlement == other.settlement && kind == other.kind && letters == other.letters
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.sound != right.sound { return left.sound < right.sound }
    if left.settlement != right.settlement { return left.settlement < right.settlement }
    if left.kind != right.kind { return left.kind < right.kind }
    if left.letters != right.letters { return left.letters < right.letters }
    if left.house != right.house { return left.house < right.house }
    return (left.south, left.west, left.north, left.east, left.name, left.latin)
      < (right.south, right.west, right.north, right.east, right.name, right.latin)
  }
}

/// Another name of a street, by which it is found too.
struct AddressAlias: BitwiseCopyable, Comparable {
  var sound: UInt64
  var letters: UInt64
  var targetSound: UInt64
  var targetLetters: UInt64
  var settlement: UInt32
  var kind: UInt8
  var isShort: UInt8

  static func < (left: Self, right: Self) -> Bool {
    if left.sound != right.sound { return left.sound < right.sound }
    if left.settlement != right.settlement { return left.settlement < right.settlement }
    if left.kind != right.kind { return left.kind < right.kind }
    return (left.isShort, left.letters, left.targetSound, left.targetLetters)
      < (right.isShort, right.letters, right.targetSound, right.targetLetters)
  }
}
