internal import TocsinModel

/// A packed gazetteer, read in place. Every read is checked against its section: a wrong index gives an empty value, never
/// a read outside.
struct Pack: Sendable {
  private let bytes: PackBytes
  private let offsets: [Int]
  private let counts: [Int]
  /// What the tables were that it was built from.
  let fingerprint: UInt64

  /// Opens and checks the header, the directory, and, up to `eagerCheckLimit`, the content.
  ///
  /// - Parameter isChecked: whether the content is known to be whole.
  init(_ bytes: PackBytes, path: String, isChecked: Bool = false) throws {
    self.bytes = bytes
    let file = bytes.buffer
    func damaged(_ reason: String) -> GazetteerError { .damagedPack(path: path, reason: reason) }
    let directoryEnd = PackLayout.directoryEnd
    guard file.count >= directoryEnd else { throw damaged("\(file.count) bytes, too short for a gazetteer") }
    guard file.prefix(8).elementsEqual(PackLayout.magic) else { throw damaged("not a packed gazetteer") }
    let version = file.number(PackLayout.Header.version, UInt32.self)
    guard version == PackLayout.version else {
      throw damaged("version \(version), this program reads \(PackLayout.version)")
    }
    let size = file.number(PackLayout.Header.fileSize, UInt64.self)
    guard size == UInt64(file.count) else { throw damaged("\(file.count) bytes where its header says \(size)") }
    guard
      Self.headerChecksum(file, directoryEnd: directoryEnd)
        == file.number(PackLayout.Header.headerChecksum, UInt64.self),
      file.number(PackLayout.Header.sectionCount, UInt32.self) == UInt32(PackSection.allCases.count)
    else { throw damaged("its header was altered") }
    (offsets, counts) = try Self.directory(file, damaged)
    fingerprint = file.number(PackLayout.Header.fingerprint, UInt64.self)
    if !isChecked, file.count <= PackLayout.eagerCheckLimit { try verify(path: path) }
  }

  /// Reads the whole file and compares it with its checksum; the pages read are given back as it goes.
  func verify(path: String) throws {
    let content = UnsafeRawBufferPointer(rebasing: bytes.buffer[PackLayout.headerSize...])
    let sum = PackChecksum.of(content) { bytes.release(first: $0) }
    bytes.release(first: bytes.buffer.count)
    guard sum == bytes.buffer.number(PackLayout.Header.contentChecksum, UInt64.self) else {
      throw GazetteerError.damagedPack(path: path, reason: "its content does not match its checksum")
    }
  }

  /// Over the header up to its own checksum and the directory.
  static func headerChecksum(_ file: UnsafeRawBufferPointer, directoryEnd: Int) -> UInt64 {
    let header = PackChecksum.of(UnsafeRawBufferPointer(rebasing: file[0..<PackLayout.Header.headerChecksum]))
    let directory = UnsafeRawBufferPointer(rebasing: file[PackLayout.headerSize..<directoryEnd])
    return header ^ PackChecksum.of(directory)
  }

  private static func directory(
    _ file: UnsafeRawBufferPointer, _ damaged: (String) -> GazetteerError
  ) throws -> ([Int], [Int]) {
    var offsets: [Int] = []
    var counts: [Int] = []
    for section in PackSection.allCases {
      let entry = PackLayout.headerSize + section.rawValue * PackLayout.directoryEntrySize
      let offset = file.number(entry, UInt64.self)
      let count = file.number(entry + 8, UInt64.self)
      let size = count.multipliedReportingOverflow(by: UInt64(section.recordSize))
      let end = offset.addingReportingOverflow(size.partialValue)
      guard !size.overflow, !end.overflow, end.partialValue <= UInt64(file.count), offset % 8 == 0 else {
        throw damaged("section \(section) lies outside the file")
      }
      offsets.append(Int(offset))
      counts.append(Int(count))
    }
    return (offsets, counts)
  }

  @inline(__always)
  func count(_ section: PackSection) -> Int { counts[section.rawValue] }

  /// A number of record `index` at `field` bytes from its start; 0 outside the section.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ section: PackSection, _ index: Int, _ field: Int, _ type: T.Type) -> T {
    guard index >= 0, index < counts[section.rawValue] else { return 0 }
    return bytes.buffer.number(offsets[section.rawValue] + index * section.recordSize + field, type)
  }

  /// The records from `first` on, `count` of them, as far as the section holds them.
  func records(_ section: PackSection, first: Int, count: Int) -> Range<Int> {
    let end = min(first + count, counts[section.rawValue])
    return first < end ? first..<end : 0..<0
  }

  /// The bytes of a section whole.
  func content(_ section: PackSection) -> UnsafeRawBufferPointer {
    let start = offsets[section.rawValue]
    return UnsafeRawBufferPointer(
      rebasing: bytes.buffer[start..<(start + counts[section.rawValue] * section.recordSize)])
  }

  /// The bytes of the string at `offset` of the pool: a 16-bit length, then UTF-8.
  func stringBytes(_ offset: UInt32) -> UnsafeRawBufferPointer {
    let pool = content(.strings)
    let start = Int(offset)
    guard start + 2 <= pool.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let length = Int(pool.number(start, UInt16.self))
    guard start + 2 + length <= pool.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: pool[(start + 2)..<(start + 2 + length)])
  }

  func string(_ offset: UInt32) -> String { String(decoding: stringBytes(offset), as: UTF8.self) }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at `offset`; the caller has checked that it lies inside.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ offset: Int, _ type: T.Type) -> T {
    T(littleEndian: loadUnaligned(fromByteOffset: offset, as: T.self))
  }
}
