internal import TocsinLanguage

/// The forms of all names by the hash of their phrase, and the phrases that longer forms begin with.
struct FormIndex {
  struct Link {
    let hash: UInt64
    /// `UInt32.max` for a mere beginning.
    let name: UInt32
    let inflection: Inflection
  }

  private(set) var links: [Link] = []

  /// Adds every form of a name.
  mutating func add(_ forms: [NameForm], name: Int) {
    for form in forms {
      add(PhraseHash.of(form.words), name: name, form.inflection)
    }
  }

  /// Adds the sound keys of a Latin name.
  mutating func add(sounds words: [[UInt8]], name: Int) {
    add(PhraseHash.of(words.map(SoundKey.of)), name: name, .sound)
  }

  private mutating func add(_ hashes: [UInt64], name: Int, _ inflection: Inflection) {
    guard let whole = hashes.last else { return }
    links.append(Link(hash: whole, name: UInt32(name), inflection: inflection))
    for beginning in hashes.dropLast() {
      links.append(Link(hash: beginning, name: .max, inflection: .nominative))
    }
  }

  /// Writes an open-addressed table of 16-byte slots (hash, first link, count, flags) and the links it points to.
  func write(slots: PackSection, links section: PackSection, to writer: inout PackWriter) {
    let sorted = links.sorted {
      ($0.hash, $0.name, $0.inflection.rawValue) < ($1.hash, $1.name, $1.inflection.rawValue)
    }
    var groups: [Slot] = []
    var index = 0
    while index < sorted.count {
      groups.append(Self.group(sorted, &index, section, &writer))
    }
    for slot in Self.table(groups) {
      writer.append(slot.hash, to: slots)
      writer.append(slot.first, to: slots)
      writer.append(slot.count, to: slots)
      writer.append(slot.flags, to: slots)
    }
  }

  struct Slot {
    var hash: UInt64 = 0
    var first: UInt32 = 0
    var count: UInt16 = 0
    var flags: UInt16 = 0

    /// A longer form begins with this phrase.
    static let hasLonger: UInt16 = 1
  }

  private static func group(
    _ sorted: [Link], _ index: inout Int, _ section: PackSection, _ writer: inout PackWriter
  ) -> Slot {
    var slot = Slot(hash: sorted[index].hash, first: UInt32(writer.count(section)))
    var last: UInt32 = .max
    while index < sorted.count, sorted[index].hash == slot.hash {
      let link = sorted[index]
      index += 1
      if link.name == .max {
        slot.flags |= Slot.hasLonger
      } else if link.name != last, slot.count < .max {
        writer.append(link.name, to: section)
        writer.append(UInt32(link.inflection.rawValue), to: section)
        slot.count += 1
        last = link.name
      }
    }
    return slot
  }

  /// A power of two of slots, at most four fifths full, linear probing.
  private static func table(_ groups: [Slot]) -> [Slot] {
    var capacity = 16
    while capacity * 4 < groups.count * 5 { capacity *= 2 }
    var table = [Slot](repeating: Slot(), count: capacity)
    for group in groups {
      var position = Int(truncatingIfNeeded: group.hash) & (capacity - 1)
      while table[position].hash != 0 { position = (position + 1) & (capacity - 1) }
      table[position] = group
    }
    return table
  }
}
