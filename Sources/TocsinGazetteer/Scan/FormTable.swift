/// The hash table of forms, read in place.
struct FormTable {
  let pack: Pack
  let slots: PackSection
  let links: PackSection
  private let count: Int
  /// How far a key is shifted to its place.
  private let shift: UInt64

  init(_ pack: Pack, slots: PackSection = .slots, links: PackSection = .formLinks) {
    self.pack = pack
    self.slots = slots
    self.links = links
    count = pack.count(slots)
    shift = UInt64(UInt64(count).leadingZeroBitCount + 1)
  }

  struct Found {
    let first: Int
    let count: Int
    let hasLonger: Bool
  }

  /// What is kept of the phrase with this hash; `nil` for none. The keys of a stretch of slots ascend.
  @inline(__always)
  func find(_ hash: UInt64) -> Found? {
    let key = FormSlot.key(hash)
    var position = Int(truncatingIfNeeded: key >> shift)
    while position < count {
      let found = pack.number(slots, position, 0, UInt64.self)
      if found == key { return slot(position) }
      if found == 0 || found > key { return nil }
      position += 1
    }
    return nil
  }

  private func slot(_ position: Int) -> Found {
    Found(
      first: Int(pack.number(slots, position, 8, UInt32.self)),
      count: Int(pack.number(slots, position, 12, UInt16.self)),
      hasLonger: pack.number(slots, position, 14, UInt16.self) & FormSlot.hasLonger != 0)
  }

  /// The places of a found form, each once, with its best kind of name.
  func candidates(_ found: Found) -> [NameCandidate] {
    var byPlace: [UInt32: NameCandidate] = [:]
    for link in pack.records(links, first: found.first, count: found.count) {
      let name = Int(pack.number(links, link, 0, UInt32.self))
      let inflection = Inflection(rawValue: UInt8(truncatingIfNeeded: pack.number(links, link, 4, UInt32.self)))
      collect(name, inflection ?? .oblique, into: &byPlace)
    }
    return byPlace.values.sorted { $0.place < $1.place }
  }

  private func collect(_ name: Int, _ inflection: Inflection, into byPlace: inout [UInt32: NameCandidate]) {
    let first = Int(pack.number(.names, name, 4, UInt32.self))
    let count = Int(pack.number(.names, name, 8, UInt32.self))
    let isCommon = pack.number(.names, name, 12, UInt32.self) & NameFlag.common != 0
    for row in pack.records(.namePlaces, first: first, count: count) {
      let place = pack.number(.namePlaces, row, 0, UInt32.self)
      let kind =
        NameKind(rawValue: UInt8(truncatingIfNeeded: pack.number(.namePlaces, row, 4, UInt32.self))) ?? .standard
      let candidate = NameCandidate(
        place: PlaceID(index: place), kind: kind, inflection: inflection, isCommonWord: isCommon)
      if let known = byPlace[place], known.rank <= candidate.rank { continue }
      byPlace[place] = candidate
    }
  }
}

/// The flags of a name's record.
enum NameFlag {
  static let bare: UInt32 = 1
  static let common: UInt32 = 2
}

extension NameCandidate {
  /// Smaller is better.
  var rank: Int { Int(kind.rawValue) * 8 + Int(inflection.rawValue) }
}
