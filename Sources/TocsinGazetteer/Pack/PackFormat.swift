/// What one sort of packed file is: how it begins, and the sections that it holds in their order.
///
/// All numbers are little-endian; every section begins at a multiple of 8 bytes:
/// header (64 bytes) · directory (16 bytes a section: offset, record count) · sections
struct PackFormat: Sendable {
  /// What it is called in a message: `a packed gazetteer`.
  let kind: String
  /// Eight bytes.
  let magic: [UInt8]
  /// Raised with every change of what the sections hold.
  let version: UInt32
  /// What to do about another version.
  let remedy: String
  let sections: [(name: String, recordSize: Int)]

  static let headerSize = 64
  static let directoryEntrySize = 16
  /// A file up to this size is checked whole when it is opened; a larger one by `verify` only. Unit: bytes.
  static let eagerCheckLimit = 96 << 20

  /// Offsets inside the header.
  enum Header {
    static let version = 8
    static let sectionCount = 12
    static let fileSize = 16
    static let contentChecksum = 24
    static let fingerprint = 32
    static let headerChecksum = 56
  }

  /// Where the directory ends.
  var directoryEnd: Int { Self.entry(sections.count) }

  /// Where the directory's entry for a section begins.
  static func entry(_ section: Int) -> Int { headerSize + section * directoryEntrySize }

  /// Over everything behind the header.
  static func contentChecksum(_ file: UnsafeRawBufferPointer, passed: (Int) -> Void = { _ in }) -> UInt64 {
    PackChecksum.of(UnsafeRawBufferPointer(rebasing: file[headerSize...]), passed: passed)
  }

  /// Over the header up to its own checksum, and the directory.
  func headerChecksum(_ file: UnsafeRawBufferPointer) -> UInt64 {
    let header = PackChecksum.of(UnsafeRawBufferPointer(rebasing: file[0..<Header.headerChecksum]))
    let directory = UnsafeRawBufferPointer(rebasing: file[Self.headerSize..<directoryEnd])
    return header ^ PackChecksum.of(directory)
  }
}
