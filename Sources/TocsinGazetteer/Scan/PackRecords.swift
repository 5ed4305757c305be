/// The records of one section, for many reads in a row: where they lie is found once, and every index is checked.
struct PackRecords {
  /// Why raw: records are of many kinds. It is valid as long as the pack lives, whose holder makes this.
  private let bytes: UnsafeRawBufferPointer
  private let size: Int
  let count: Int

  init(_ pack: Pack, _ section: PackSection) {
    bytes = pack.content(section)
    size = section.recordSize
    count = pack.count(section)
  }

  /// A number of record `index` at `field` bytes from its start; 0 outside the section.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ index: Int, _ field: Int, _ type: T.Type) -> T {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return bytes.number(index * size + field, type)
  }

  /// The records from `first` on, `count` of them, as far as the section holds them.
  @inline(__always)
  func range(first: UInt32, count: Int) -> Range<Int> {
    let start = min(Int(first), self.count)
    return start..<min(start + count, self.count)
  }
}
