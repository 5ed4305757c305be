@testable import TocsinGazetteer

/// Damages a packed gazetteer, mostly under right checksums, so that the reads behind them are reached.
struct FuzzPackMutation {
  private let whole: [UInt8]
  private let sections: [(section: PackSection, start: Int, count: Int)]

  /// - Parameter whole: a sound packed file.
  init(_ whole: [UInt8]) {
    self.whole = whole
    sections = PackSection.allCases.map { section in
      let entry = PackFormat.entry(section.rawValue)
      return (section, Int(whole.number(at: entry, UInt64.self)), Int(whole.number(at: entry + 8, UInt64.self)))
    }.filter { $0.count > 0 }
  }

  /// The case of a seed.
  func bytes(seed: UInt64) -> [UInt8] {
    var random = FuzzRandom(seed: seed)
    var bytes = whole
    switch random.below(16) {
    case 0: return flipped(bytes, &random)
    case 1: return Array(bytes.prefix(random.below(bytes.count)))
    case 2: truncate(&bytes, &random)
    case 3, 4: spoilDirectory(&bytes, &random)
    case 5: return header(bytes, &random)
    case 6: for _ in 0..<64 { scatter(&bytes, &random) }
    case 7: fill(&bytes, &random)
    case 8: copyRecords(&bytes, &random)
    default: for _ in 0...random.below(24) { spoilField(&bytes, &random) }
    }
    return PackFormat.gazetteer.sealed(bytes)
  }

  private func flipped(_ bytes: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(8) { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
    return bytes
  }

  private func header(_ bytes: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var bytes = bytes
    bytes.put(value(&random, near: random.below(bytes.count)), at: random.below(PackFormat.headerSize - 8))
    return random.below(2) == 0 ? bytes : PackFormat.gazetteer.sealed(bytes)
  }

  /// The file cut, and its size and checksums made right: the directory points outside.
  private func truncate(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    bytes.removeLast(random.below(bytes.count / 2))
    if random.below(2) == 0, let last = sections.last { clampCount(of: last, &bytes) }
  }

  private func clampCount(of last: (section: PackSection, start: Int, count: Int), _ bytes: inout [UInt8]) {
    let entry = PackFormat.entry(last.section.rawValue)
    if bytes.count > last.start { bytes.put(UInt64(bytes.count - last.start), at: entry + 8) }
  }

  /// Sections moved over one another, shortened, lengthened, or of wild sizes.
  private func spoilDirectory(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    for _ in 0...random.below(3) {
      let one = sections[random.below(sections.count)]
      let other = sections[random.below(sections.count)]
      let entry = PackFormat.entry(one.section.rawValue)
      switch random.below(4) {
      case 0: bytes.put(UInt64(other.start), at: entry)
      case 1: bytes.put(UInt64(random.below(one.count + 1)), at: entry + 8)
      case 2: bytes.put(UInt64(bytes.count - one.start) / UInt64(one.section.recordSize), at: entry + 8)
      default: bytes.put(value(&random, near: one.count), at: entry + random.below(2) * 8)
      }
    }
  }

  private func scatter(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let place = sections[random.below(sections.count)]
    bytes[place.start + random.below(place.count * place.section.recordSize)] = UInt8(truncatingIfNeeded: random.next())
  }

  /// A stretch of one byte: tables without an empty slot, names without an end.
  private func fill(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let place = sections[random.below(sections.count)]
    let size = place.count * place.section.recordSize
    let start = place.start + (random.below(2) == 0 ? 0 : random.below(size))
    let byte: UInt8 = [0, 1, 0xFF, 0x7F, 0x80][random.below(5)]
    for index in start..<(place.start + size) { bytes[index] = byte }
  }

  /// One record over many others of its section: rings of parents, names of everything.
  private func copyRecords(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let place = sections[random.below(sections.count)]
    let size = place.section.recordSize
    let source = place.start + random.below(place.count) * size
    let record = Array(bytes[source..<(source + size)])
    for _ in 0...random.below(200) {
      let target = place.start + random.below(place.count) * size
      bytes.replaceSubrange(target..<(target + size), with: record)
    }
  }

  /// One number of one record: a count, an offset, a parent, a length.
  private func spoilField(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let place = sections[random.below(sections.count)]
    let size = place.section.recordSize
    let record = random.below(place.count)
    let width = min(size, [2, 4, 4, 8][random.below(4)])
    let field = size > width ? random.below(size / width) * width : 0
    let target = place.start + record * size + field
    let number = value(
      &random, near: [record, place.count, sections[random.below(sections.count)].count][random.below(3)])
    for index in 0..<width where target + index < bytes.count {
      bytes[target + index] = UInt8(truncatingIfNeeded: number >> UInt64(8 * index))
    }
  }

  /// Numbers at which readers go wrong.
  private func value(_ random: inout FuzzRandom, near known: Int) -> UInt64 {
    switch random.below(9) {
    case 0: 0
    case 1: UInt64(known)
    case 2: UInt64(known) &+ 1
    case 3: UInt64(known) &- 1
    case 4: UInt64(UInt32.max)
    case 5: UInt64(Int32.max)
    case 6: UInt64.max
    case 7: UInt64(random.below(1 << 16))
    default: random.next()
    }
  }
}

extension [UInt8] {
  /// The little-endian number at `offset`.
  func number<T: FixedWidthInteger & UnsignedInteger>(at offset: Int, _ type: T.Type) -> T {
    (0..<(T.bitWidth / 8)).reduce(0) { $0 | T(self[offset + $1]) << T(8 * $1) }
  }
}

extension PackFormat {
  /// The same bytes with right checksums and the right size in the header, so that the reads behind them are reached.
  func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= directoryEnd else { return bytes }
    var bytes = bytes
    bytes.put(UInt64(bytes.count), at: Header.fileSize)
    bytes.put(bytes.withUnsafeBytes { Self.contentChecksum($0) }, at: Header.contentChecksum)
    bytes.put(bytes.withUnsafeBytes(headerChecksum), at: Header.headerChecksum)
    return bytes
  }
}
