internal import Foundation

/// Writes sections as one packed file beside its place, seals it with its checksums and moves it there: whole or not at all.
struct PackSeal {
  let format: PackFormat
  var fingerprint: UInt64 = 0

  /// - Parameter sections: the contents in the order of the format.
  /// - Returns: the file's size in bytes.
  @discardableResult
  func write(_ sections: [SpillFile], to path: String) throws -> Int {
    let part = path + ".part"
    do {
      try assemble(sections, part)
      let size = try sign(part)
      guard rename(part, path) == 0 else { throw GazetteerError.unwritable(path: path, reason: "cannot be replaced") }
      return size
    } catch {
      unlink(part)
      throw error
    }
  }

  /// The sections one after another behind room for header and directory.
  private func assemble(_ sections: [SpillFile], _ path: String) throws {
    let file = try OutputFile(path)
    var directory = [UInt8](repeating: 0, count: format.directoryEnd)
    try file.append(directory)
    for (index, section) in sections.enumerated() {
      try file.append([UInt8](repeating: 0, count: (8 - file.count % 8) % 8))
      directory.put(UInt64(file.count), at: PackFormat.entry(index))
      directory.put(UInt64(section.count / format.sections[index].recordSize), at: PackFormat.entry(index) + 8)
      try section.forEachChunk { try file.append($0) }
    }
    directory.replaceSubrange(0..<8, with: format.magic)
    directory.put(format.version, at: PackFormat.Header.version)
    directory.put(UInt32(sections.count), at: PackFormat.Header.sectionCount)
    directory.put(UInt64(file.count), at: PackFormat.Header.fileSize)
    directory.put(fingerprint, at: PackFormat.Header.fingerprint)
    try file.overwrite(directory)
    try file.close()
  }

  /// Puts the checksums of what stands on disk into the header.
  private func sign(_ path: String) throws -> Int {
    let bytes = try PackBytes(mapping: path)
    let content = PackFormat.contentChecksum(bytes.buffer) { bytes.release(first: $0) }
    var header = Array(bytes.buffer[0..<format.directoryEnd])
    header.put(content, at: PackFormat.Header.contentChecksum)
    header.put(header.withUnsafeBytes(format.headerChecksum), at: PackFormat.Header.headerChecksum)
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
