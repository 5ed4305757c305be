internal import Foundation

/// Lays sections out in temporary files and seals them into one file, so that memory does not grow with the places.
final class PackWriter {
  private let folder: URL
  private let sections: [SpillFile]
  private var stringOffsets: [String: UInt32] = [:]

  /// So many different strings are kept in mind to be written once only; later ones are written each time.
  private static let rememberedStrings = 1_500_000

  /// - Parameter folder: where the temporary files are made: one with room for the whole pack.
  init(folder: URL) throws {
    self.folder = folder
    sections = try PackSection.allCases.map { _ in try SpillFile(in: folder) }
  }

  /// The offset of `text` in the pool. Longer than 65,535 bytes it is cut.
  func string(_ text: String) throws -> UInt32 {
    if let offset = stringOffsets[text] { return offset }
    let pool = sections[PackSection.strings.rawValue]
    guard let offset = UInt32(exactly: pool.count) else {
      throw GazetteerError.tooLarge(what: "the names of all places, in bytes", limit: Int(UInt32.max))
    }
    var utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    try pool.append(UInt16(utf8.count))
    try utf8.withUnsafeMutableBytes { try pool.append(UnsafeRawBufferPointer($0)) }
    if stringOffsets.count < Self.rememberedStrings { stringOffsets[text] = offset }
    return offset
  }

  func append(_ number: some FixedWidthInteger, to section: PackSection) throws {
    try sections[section.rawValue].append(number)
  }

  func append(bytes: [UInt8], to section: PackSection) throws {
    try bytes.withUnsafeBytes { try sections[section.rawValue].append($0) }
  }

  func append(raw bytes: UnsafeRawBufferPointer, to section: PackSection) throws {
    try sections[section.rawValue].append(bytes)
  }

  func count(_ section: PackSection) -> Int { sections[section.rawValue].count / section.recordSize }

  /// Writes the whole file beside `path` and moves it there: whole or not at all.
  ///
  /// - Returns: the file's size in bytes.
  func seal(to path: String, fingerprint: UInt64) throws -> Int {
    let part = path + ".part"
    do {
      try assemble(part)
      let size = try signed(part, fingerprint)
      guard rename(part, path) == 0 else { throw GazetteerError.unwritable(path: path, reason: "cannot be replaced") }
      return size
    } catch {
      unlink(part)
      throw error
    }
  }

  /// The sections one after another behind room for header and directory.
  private func assemble(_ path: String) throws {
    let file = try OutputFile(path)
    var directory = [UInt8](repeating: 0, count: PackLayout.directoryEnd)
    try file.append(directory)
    for section in PackSection.allCases {
      try file.append([UInt8](repeating: 0, count: (8 - file.count % 8) % 8))
      let entry = PackLayout.headerSize + section.rawValue * PackLayout.directoryEntrySize
      directory.put(UInt64(file.count), at: entry)
      directory.put(UInt64(count(section)), at: entry + 8)
      try sections[section.rawValue].forEachChunk { try file.append($0) }
    }
    directory.replaceSubrange(0..<8, with: PackLayout.magic)
    directory.put(PackLayout.version, at: PackLayout.Header.version)
    directory.put(UInt32(sections.count), at: PackLayout.Header.sectionCount)
    directory.put(UInt64(file.count), at: PackLayout.Header.fileSize)
    try file.overwrite(directory)
    try file.close()
  }

  /// Puts the fingerprint and the checksums into the header.
  private func signed(_ path: String, _ fingerprint: UInt64) throws -> Int {
    let bytes = try PackBytes(mapping: path)
    let content = PackChecksum.of(UnsafeRawBufferPointer(rebasing: bytes.buffer[PackLayout.headerSize...])) {
      bytes.release(first: $0)
    }
    var header = Array(bytes.buffer[0..<PackLayout.directoryEnd])
    header.put(fingerprint, at: PackLayout.Header.fingerprint)
    header.put(content, at: PackLayout.Header.contentChecksum)
    let sum = header.withUnsafeBytes { Pack.headerChecksum($0, directoryEnd: PackLayout.directoryEnd) }
    header.put(sum, at: PackLayout.Header.headerChecksum)
    let file = try OutputFile(path, isNew: false)
    try file.overwrite(header)
    try file.close()
    return bytes.buffer.count
  }
}

extension [UInt8] {
  /// Writes a little-endian number over the bytes at `offset`.
  mutating func put(_ number: some FixedWidthInteger, at offset: Int) {
    Swift.withUnsafeBytes(of: number.littleEndian) { replaceSubrange(offset..<(offset + $0.count), with: $0) }
  }
}
