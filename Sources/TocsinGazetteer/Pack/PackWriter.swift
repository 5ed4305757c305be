/// Lays sections out and seals them with their checksums.
struct PackWriter {
  private var sections = [[UInt8]](repeating: [], count: PackSection.allCases.count)
  private var stringOffsets: [String: UInt32] = [:]

  /// The offset of `text` in the pool, added at its first use. Longer than 65,535 bytes it is cut.
  mutating func string(_ text: String) -> UInt32 {
    if let offset = stringOffsets[text] { return offset }
    let offset = UInt32(truncatingIfNeeded: sections[PackSection.strings.rawValue].count)
    let utf8 = text.utf8.prefix(Int(UInt16.max))
    append(UInt16(utf8.count), to: .strings)
    sections[PackSection.strings.rawValue].append(contentsOf: utf8)
    stringOffsets[text] = offset
    return offset
  }

  mutating func append(_ number: some FixedWidthInteger, to section: PackSection) {
    withUnsafeBytes(of: number.littleEndian) { sections[section.rawValue].append(contentsOf: $0) }
  }

  mutating func append(bytes: [UInt8], to section: PackSection) {
    sections[section.rawValue].append(contentsOf: bytes)
  }

  func count(_ section: PackSection) -> Int { sections[section.rawValue].count / section.recordSize }

  /// The whole file.
  func sealed(fingerprint: UInt64) -> [UInt8] {
    let directoryEnd = PackLayout.headerSize + sections.count * PackLayout.directoryEntrySize
    var file = [UInt8](repeating: 0, count: directoryEnd)
    for section in PackSection.allCases {
      file.append(contentsOf: [UInt8](repeating: 0, count: (8 - file.count % 8) % 8))
      let entry = PackLayout.headerSize + section.rawValue * PackLayout.directoryEntrySize
      file.put(UInt64(file.count), at: entry)
      file.put(UInt64(count(section)), at: entry + 8)
      file.append(contentsOf: sections[section.rawValue])
    }
    file.replaceSubrange(0..<8, with: PackLayout.magic)
    file.put(PackLayout.version, at: PackLayout.Header.version)
    file.put(UInt32(sections.count), at: PackLayout.Header.sectionCount)
    file.put(UInt64(file.count), at: PackLayout.Header.fileSize)
    file.put(fingerprint, at: PackLayout.Header.fingerprint)
    let content = file.withUnsafeBytes {
      PackChecksum.of(UnsafeRawBufferPointer(rebasing: $0[PackLayout.headerSize...]))
    }
    file.put(content, at: PackLayout.Header.contentChecksum)
    let header = file.withUnsafeBytes { Pack.headerChecksum($0, directoryEnd: directoryEnd) }
    file.put(header, at: PackLayout.Header.headerChecksum)
    return file
  }
}

extension [UInt8] {
  /// Writes a little-endian number over the bytes at `offset`.
  mutating func put(_ number: some FixedWidthInteger, at offset: Int) {
    Swift.withUnsafeBytes(of: number.littleEndian) { replaceSubrange(offset..<(offset + $0.count), with: $0) }
  }
}
