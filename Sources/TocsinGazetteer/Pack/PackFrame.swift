/// The bytes of a packed file with its sections. Every read is checked against its section: a wrong index gives 0 or nothing,
/// never a read outside.
struct PackFrame: Sendable {
  private let bytes: PackBytes
  private let sections: [Section]
  /// What the file was made of; 0 where its sort does not say.
  let fingerprint: UInt64

  private struct Section {
    let offset: Int
    let count: Int
    let recordSize: Int
  }

  /// Opens and checks the header, the directory, and, up to `eagerCheckLimit`, the content.
  ///
  /// - Parameter isChecked: whether the content is known to be whole.
  init(_ bytes: PackBytes, path: String, _ format: PackFormat, isChecked: Bool = false) throws {
    self.bytes = bytes
    let file = bytes.buffer
    func damaged(_ reason: String) -> GazetteerError { .damagedPack(path: path, reason: reason) }
    guard file.count >= format.directoryEnd else { throw damaged("\(file.count) bytes, too short for \(format.kind)") }
    guard file.prefix(8).elementsEqual(format.magic) else { throw damaged("not \(format.kind)") }
    let version = file.number(PackFormat.Header.version, UInt32.self)
    guard version == format.version else {
      throw damaged("version \(version), this program reads \(format.version); \(format.remedy)")
    }
    let size = file.number(PackFormat.Header.fileSize, UInt64.self)
    guard size == UInt64(file.count) else { throw damaged("\(file.count) bytes where its header says \(size)") }
    guard format.headerChecksum(file) == file.number(PackFormat.Header.headerChecksum, UInt64.self),
      file.number(PackFormat.Header.sectionCount, UInt32.self) == UInt32(format.sections.count)
    else { throw damaged("its header was altered") }
    sections = try Self.directory(file, format, damaged)
    fingerprint = file.number(PackFormat.Header.fingerprint, UInt64.self)
    if !isChecked, file.count <= PackFormat.eagerCheckLimit { try verify(path: path) }
  }

  /// Reads the whole file and compares it with its checksum; the pages read are given back as it goes.
  func verify(path: String) throws {
    let sum = PackFormat.contentChecksum(bytes.buffer) { bytes.release(first: $0) }
    bytes.release(first: bytes.buffer.count)
    guard sum == bytes.buffer.number(PackFormat.Header.contentChecksum, UInt64.self) else {
      throw GazetteerError.damagedPack(path: path, reason: "its content does not match its checksum")
    }
  }

  private static func directory(
    _ file: UnsafeRawBufferPointer, _ format: PackFormat, _ damaged: (String) -> GazetteerError
  ) throws -> [Section] {
    try format.sections.enumerated().map { index, section in
      let offset = file.number(PackFormat.entry(index), UInt64.self)
      let count = file.number(PackFormat.entry(index) + 8, UInt64.self)
      let size = count.multipliedReportingOverflow(by: UInt64(section.recordSize))
      let end = offset.addingReportingOverflow(size.partialValue)
      guard !size.overflow, !end.overflow, end.partialValue <= UInt64(file.count), offset % 8 == 0 else {
        throw damaged("section \(section.name) lies outside the file")
      }
      return Section(offset: Int(offset), count: Int(count), recordSize: section.recordSize)
    }
  }

  @inline(__always)
  func count(_ section: Int) -> Int { sections[section].count }

  /// A number of record `index` at `field` bytes from its start; 0 outside the section.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ section: Int, _ index: Int, _ field: Int, _ type: T.Type) -> T {
    let section = sections[section]
    guard index >= 0, index < section.count else { return 0 }
    return bytes.buffer.number(section.offset + index * section.recordSize + field, type)
  }

  /// The bytes of a section whole.
  func content(_ section: Int) -> UnsafeRawBufferPointer {
    let section = sections[section]
    let end = section.offset + section.count * section.recordSize
    return UnsafeRawBufferPointer(rebasing: bytes.buffer[section.offset..<end])
  }

  /// The bytes of the string at `offset` of a pool: a 16-bit length, then UTF-8.
  func stringBytes(_ pool: Int, _ offset: UInt32) -> UnsafeRawBufferPointer {
    let pool = content(pool)
    let start = Int(offset)
    guard start + 2 <= pool.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let length = Int(pool.number(start, UInt16.self))
    guard start + 2 + length <= pool.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: pool[(start + 2)..<(start + 2 + length)])
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at `offset`; the caller has checked that it lies inside.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ offset: Int, _ type: T.Type) -> T {
    T(littleEndian: loadUnaligned(fromByteOffset: offset, as: T.self))
  }
}
