internal import TocsinModel

/// The bytes of a file of streets and houses. Every read is checked against its section: a wrong index gives 0 or an empty
/// string, never a read outside.
struct AddressFile: Sendable {
  private let bytes: PackBytes
  private let offsets: [Int]
  private let counts: [Int]
  private let path: String

  /// Opens and checks the header, the directory, and, up to `eagerCheckLimit`, the content.
  init(_ bytes: PackBytes, path: String) throws {
    self.bytes = bytes
    self.path = path
    let file = bytes.buffer
    func damaged(_ reason: String) -> GazetteerError { .damagedPack(path: path, reason: reason) }
    guard file.count >= AddressLayout.directoryEnd else {
      throw damaged("\(file.count) bytes, too short for streets and houses")
    }
    guard file.prefix(8).elementsEqual(AddressLayout.magic) else { throw damaged("no file of streets and houses") }
    let version = file.number(AddressLayout.Header.version, UInt32.self)
    guard version == AddressLayout.version else {
      throw damaged("version \(version), this program reads \(AddressLayout.version); import it again")
    }
    let size = file.number(AddressLayout.Header.fileSize, UInt64.self)
    guard size == UInt64(file.count) else { throw damaged("\(file.count) bytes where its header says \(size)") }
    guard Self.headerChecksum(file) == file.number(AddressLayout.Header.headerChecksum, UInt64.self) else {
      throw damaged("its header was altered")
    }
    (offsets, counts) = try Self.directory(file, damaged)
    if file.count <= AddressLayout.eagerCheckLimit { try verify() }
  }

  /// Reads the whole file and compares it with its checksum; the pages read are given back as it goes.
  func verify() throws {
    let sum = Self.contentChecksum(bytes.buffer) { bytes.release(first: $0) }
    bytes.release(first: bytes.buffer.count)
    guard sum == bytes.buffer.number(AddressLayout.Header.contentChecksum, UInt64.self) else {
      throw GazetteerError.damagedPack(path: path, reason: "its content does not match its checksum")
    }
  }

  static func contentChecksum(_ file: UnsafeRawBufferPointer, passed: (Int) -> Void = { _ in }) -> UInt64 {
    PackChecksum.of(UnsafeRawBufferPointer(rebasing: file[AddressLayout.headerSize...]), passed: passed)
  }

  /// Over the header up to its own checksum and the directory.
  static func headerChecksum(_ file: UnsafeRawBufferPointer) -> UInt64 {
    let header = PackChecksum.of(UnsafeRawBufferPointer(rebasing: file[0..<AddressLayout.Header.headerChecksum]))
    let directory = UnsafeRawBufferPointer(rebasing: file[AddressLayout.headerSize..<AddressLayout.directoryEnd])
    return header ^ PackChecksum.of(directory)
  }

  private static func directory(
    _ file: UnsafeRawBufferPointer, _ damaged: (String) -> GazetteerError
  ) throws -> ([Int], [Int]) {
    var offsets: [Int] = []
    var counts: [Int] = []
    guard file.number(AddressLayout.Header.sectionCount, UInt32.self) == UInt32(AddressSection.allCases.count) else {
      throw damaged("its header was altered")
    }
    for section in AddressSection.allCases {
      let entry = AddressLayout.headerSize + section.rawValue * AddressLayout.directoryEntrySize
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
  func count(_ section: AddressSection) -> Int { counts[section.rawValue] }

  /// A number of record `index` at `field` bytes from its start; 0 outside the section.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ section: AddressSection, _ index: Int, _ field: Int, _ type: T.Type) -> T {
    guard index >= 0, index < counts[section.rawValue] else { return 0 }
    return bytes.buffer.number(offsets[section.rawValue] + index * section.recordSize + field, type)
  }

  /// The first record of `range` whose key is not below `key`; the records are in the order of that key. Binary search.
  func firstIndex(_ section: AddressSection, _ range: Range<Int>, isBelow: (Int) -> Bool) -> Int {
    var range = range.clamped(to: 0..<count(section))
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBelow(middle) ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  func coordinate(_ section: AddressSection, _ index: Int, _ latitude: Int, _ longitude: Int) -> Coordinate {
    Coordinate(
      latitude: Double(number(section, index, latitude, Int32.self)) / AddressPoint.scale,
      longitude: Double(number(section, index, longitude, Int32.self)) / AddressPoint.scale)
  }

  /// The string at `offset` of the pool: a 16-bit length, then UTF-8.
  func string(_ offset: UInt32) -> String {
    let start = offsets[AddressSection.strings.rawValue]
    let pool = UnsafeRawBufferPointer(rebasing: bytes.buffer[start..<(start + count(.strings))])
    let offset = Int(offset)
    guard offset + 2 <= pool.count else { return "" }
    let length = Int(pool.number(offset, UInt16.self))
    guard offset + 2 + length <= pool.count else { return "" }
    return String(decoding: pool[(offset + 2)..<(offset + 2 + length)], as: UTF8.self)
  }
}
