internal import TocsinModel

/// Tells how far the names of places are from a misspelt one. Nearly all are turned down by their first letter or their
/// length, read in place.
struct NearSpelling {
  /// The misspelt name: the sound key of a Latin one; of a Cyrillic one the letters without the two of its ending.
  let letters: [UInt16]
  private let skeleton: LetterSkeleton
  private let beginsWithVowel: Bool
  private let pack: Pack
  private let entries: PackRecords
  private let entryNames: PackRecords
  private let names: PackRecords

  init(_ words: [[UInt8]], _ pack: Pack) {
    letters = Self.letters(words)
    skeleton = LetterSkeleton(letters)
    beginsWithVowel = letters.first.map(Self.vowels.contains) ?? false
    self.pack = pack
    entries = PackRecords(pack, .entries)
    entryNames = PackRecords(pack, .entryNames)
    names = PackRecords(pack, .names)
  }

  /// A shorter name is not sought.
  static let shortestName = 4

  /// How many letters of a unit's name may be wrong. Source: `Boksskoye` for Bokovsky and `Verhnedonneskoye` for
  /// Verkhnedonskoy, the worst of the labelled spellings.
  static func editLimit(letters: Int) -> Int { min(3, max(letters * 34 / 100, 2)) }

  /// The distance of the nearest name of a place; `nil` where it is more than `limit`, or the first letters differ. A name
  /// that differs in its vowels and signs alone is one letter off.
  func distance(to place: Int, atMost limit: Int) -> Int? {
    let first = entries.number(place, EntryRecord.Field.names, UInt32.self)
    let count = Int(entries.number(place, EntryRecord.Field.nameCount, UInt16.self))
    var best: Int?
    var isTwin = false
    for row in entryNames.range(first: first, count: count) {
      let name = Int(entryNames.number(row, 0, UInt32.self))
      let key = pack.stringBytes(names.number(name, 0, UInt32.self))
      guard mayBeNear(key, limit) else { continue }
      let other = Self.letters(key.split(separator: 0x20).map { Array($0) })
      isTwin = isTwin || LetterSkeleton(other) == skeleton
      guard other.first == letters.first else { continue }
      if let distance = LetterDistance.between(letters, other, atMost: best ?? limit) { best = distance }
    }
    return isTwin ? min(best ?? 1, 1) : best
  }

  /// Whether a folded name begins with the same sound, a Cyrillic one or with another vowel, and has a like length.
  private func mayBeNear(_ key: UnsafeRawBufferPointer, _ limit: Int) -> Bool {
    guard let first = letters.first else { return false }
    if first < 0x80 { return SoundKey.first(key).map(UInt16.init) == first }
    guard first >= 0x100 else { return true }
    guard key.count > 1, abs(key.count / 2 - 2 - letters.count) <= limit + Self.slack else { return false }
    let other = UInt16(key[0]) << 8 | UInt16(key[1])
    return other == first || beginsWithVowel && Self.vowels.contains(other)
  }

  private static let vowels = Set(
    (0x430...0x45F).map { (scalar: UInt16) in (0xC0 | scalar >> 6) << 8 | 0x80 | scalar & 0x3F }
      .filter { LetterSkeleton([$0]) == LetterSkeleton([0xD0B0]) })

  /// What spaces between words, half a letter each, and signs that are not written may make up.
  private static let slack = 4

  static func letters(_ words: [[UInt8]]) -> [UInt16] {
    let whole = Array(words.map(SoundKey.of).joined())
    guard Letters.isCyrillic(whole) else { return whole.map(UInt16.init) }
    let letters = stride(from: 0, to: whole.count, by: 2).map { UInt16(whole[$0]) << 8 | UInt16(whole[$0 + 1]) }
    return Array(letters.dropLast(2))
  }
}
