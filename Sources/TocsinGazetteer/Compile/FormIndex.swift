internal import Foundation
internal import TocsinLanguage

/// The forms of all names by the hash of their phrase, and the phrases that longer forms begin with.
struct FormIndex {
  private var links: ExternalSorter<FormLink>
  private let folder: URL

  init(folder: URL) {
    self.folder = folder
    links = ExternalSorter(folder: folder)
  }

  /// Adds every form of a name.
  mutating func add(_ forms: [NameForm], name: UInt32) throws {
    for form in forms { try add(PhraseHash.of(form.words), name: name, form.inflection) }
  }

  /// Adds the sound keys of a Latin name.
  mutating func add(sounds words: [[UInt8]], name: UInt32) throws {
    try add(PhraseHash.of(words.map(SoundKey.of)), name: name, .sound)
  }

  private mutating func add(_ hashes: [UInt64], name: UInt32, _ inflection: Inflection) throws {
    guard let whole = hashes.last else { return }
    try links.append(FormLink(key: FormSlot.key(whole), name: name, inflection: inflection))
    for beginning in hashes.dropLast() {
      try links.append(FormLink(key: FormSlot.key(beginning), name: FormLink.beginning, inflection: .nominative))
    }
  }

  /// Writes the table of slots and the links they point to; the index is empty afterwards.
  mutating func write(slots: PackSection, links section: PackSection, to writer: PackWriter) throws {
    let groups = try SpillFile(in: folder)
    var open = SlotGroup()
    try links.forEachSorted { link in
      if link.key != open.slot.key {
        try open.slot.write(to: groups)
        open = SlotGroup(slot: FormSlot(key: link.key, first: UInt32(writer.count(section))))
      }
      if try open.take(link) {
        try writer.append(link.name, to: section)
        try writer.append(UInt32(link.inflection), to: section)
      }
    }
    try open.slot.write(to: groups)
    try Self.table(groups, slots, writer)
  }

  /// A power of two of slots, at most four fifths full, and behind them what the last ones push over the end. Each group
  /// stands at the upper bits of its key or, where that is taken, at the next free slot.
  private static func table(_ groups: SpillFile, _ section: PackSection, _ writer: PackWriter) throws {
    var bits = 4
    while (1 << bits) * 4 < groups.count / FormSlot.size * 5 { bits += 1 }
    var position = 0
    try groups.forEachChunk { chunk in
      for offset in stride(from: 0, to: chunk.count, by: FormSlot.size) {
        let home = Int(chunk.number(offset, UInt64.self) >> UInt64(64 - bits))
        while position < home { try FormSlot().append(to: section, writer, &position) }
        try writer.append(raw: UnsafeRawBufferPointer(rebasing: chunk[offset..<(offset + FormSlot.size)]), to: section)
        position += 1
      }
    }
    while position < 1 << bits { try FormSlot().append(to: section, writer, &position) }
  }
}

/// A name's form, or a mere beginning of one, under its key.
struct FormLink: BitwiseCopyable, Comparable {
  let key: UInt64
  let name: UInt32
  let inflection: UInt32

  /// The name of a mere beginning.
  static let beginning = UInt32.max

  init(key: UInt64, name: UInt32, inflection: Inflection) {
    self.key = key
    self.name = name
    self.inflection = UInt32(inflection.rawValue)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.key, left.name, left.inflection) < (right.key, right.name, right.inflection)
  }
}

/// One slot of the table: 16 bytes.
struct FormSlot {
  var key: UInt64 = 0
  var first: UInt32 = 0
  var count: UInt16 = 0
  var flags: UInt16 = 0

  static let size = 16
  /// A longer form begins with this phrase.
  static let hasLonger: UInt16 = 1

  /// The hash of a phrase with its bits spread: its upper ones are its place. One to one, so that it stands for the hash.
  /// Source: the odd multiplier is the 64-bit golden ratio.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15 }

  fileprivate func write(to file: SpillFile) throws {
    guard key != 0 else { return }
    try file.append(key)
    try file.append(first)
    try file.append(count)
    try file.append(flags)
  }

  fileprivate func append(to section: PackSection, _ writer: PackWriter, _ position: inout Int) throws {
    try writer.append(UInt64(0), to: section)
    try writer.append(UInt64(0), to: section)
    position += 1
  }
}

/// The links of one key as they come, ordered.
private struct SlotGroup {
  var slot = FormSlot()
  private var last = FormLink.beginning

  init(slot: FormSlot = FormSlot()) { self.slot = slot }

  /// Whether the link is to be written: the first of its name, and no mere beginning.
  mutating func take(_ link: FormLink) throws -> Bool {
    if link.name == FormLink.beginning {
      slot.flags |= FormSlot.hasLonger
      return false
    }
    guard link.name != last, slot.count < .max else { return false }
    slot.count += 1
    last = link.name
    return true
  }
}
