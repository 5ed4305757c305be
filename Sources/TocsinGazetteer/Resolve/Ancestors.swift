internal import TocsinModel

/// The units above a place, the nearest first, read as they are asked for.
struct Ancestors: Sequence, IteratorProtocol {
  fileprivate let pack: Pack
  fileprivate var unit: Int?
  /// How many more may follow. Why: a damaged pack may hold a circle.
  fileprivate var left = 8

  mutating func next() -> Int? {
    guard let above = unit, left > 0 else { return nil }
    left -= 1
    unit = pack.parent(above)
    return above
  }
}

extension Pack {
  func country(_ index: Int) -> String? { EntryRecord.country(countryCode(index)) }

  /// The country as one number; 0 for none. Why: to compare two it needs no strings.
  func countryCode(_ index: Int) -> UInt16 { number(.entries, index, EntryRecord.Field.country, UInt16.self) }

  /// The bytes of the name in the country's own language.
  func native(_ index: Int) -> UnsafeRawBufferPointer {
    stringBytes(number(.entries, index, EntryRecord.Field.native, UInt32.self))
  }

  func region(_ index: Int) -> Int? { unit(index, EntryRecord.Field.region) }
  func parent(_ index: Int) -> Int? { unit(index, EntryRecord.Field.parent) }

  /// The units above a place, the nearest first.
  func ancestors(_ index: Int) -> Ancestors { Ancestors(pack: self, unit: parent(index)) }
}
