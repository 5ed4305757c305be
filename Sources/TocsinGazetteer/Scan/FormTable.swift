/// The hash table of forms, read in place.
struct FormTable {
  private let slots: PackRecords
  private let reader: CandidateReader
  /// How far a key is shifted to its place.
  private let shift: UInt64
  /// Holds the memory that the records lie in.
  private let pack: Pack

  init(_ pack: Pack, slots: PackSection = .slots, links: PackSection = .formLinks) {
    self.pack = pack
    self.slots = PackRecords(pack, slots)
    reader = CandidateReader(pack, links: links)
    shift = UInt64(UInt64(pack.count(slots)).leadingZeroBitCount + 1)
  }

  struct Found {
    let first: UInt32
    let count: Int
    let hasLonger: Bool
  }

  /// What is kept of the phrase with this hash; `nil` for none. The keys of a stretch of slots ascend.
  @inline(__always)
  func find(_ hash: UInt64) -> Found? {
    let key = FormSlot.key(hash)
    var position = Int(truncatingIfNeeded: key >> shift)
    while position < slots.count {
      let found = slots.number(position, 0, UInt64.self)
      if found == key { return slot(position) }
      if found == 0 || found > key { return nil }
      position += 1
    }
    return nil
  }

  @inline(__always)
  private func slot(_ position: Int) -> Found {
    Found(
      first: slots.number(position, 8, UInt32.self), count: Int(slots.number(position, 12, UInt16.self)),
      hasLonger: slots.number(position, 14, UInt16.self) & FormSlot.hasLonger != 0)
  }

  /// The places of a found form, each once, with its best kind of name.
  func candidates(_ found: Found) -> [NameCandidate] { reader.candidates(found) }
}
