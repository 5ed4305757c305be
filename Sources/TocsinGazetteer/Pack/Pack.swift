internal import TocsinModel

/// A packed gazetteer, read in place.
struct Pack: Sendable {
  private let frame: PackFrame

  /// - Parameter isChecked: whether the content is known to be whole.
  init(_ bytes: PackBytes, path: String, isChecked: Bool = false) throws {
    frame = try PackFrame(bytes, path: path, .gazetteer, isChecked: isChecked)
  }

  /// What the tables were that it was built from.
  var fingerprint: UInt64 { frame.fingerprint }

  /// Reads the whole file and compares it with its checksum.
  func verify(path: String) throws { try frame.verify(path: path) }

  @inline(__always)
  func count(_ section: PackSection) -> Int { frame.count(section.rawValue) }

  /// A number of record `index` at `field` bytes from its start; 0 outside the section.
  @inline(__always)
  func number<T: FixedWidthInteger>(_ section: PackSection, _ index: Int, _ field: Int, _ type: T.Type) -> T {
    frame.number(section.rawValue, index, field, type)
  }

  /// The records from `first` on, `count` of them, as far as the section holds them.
  func records(_ section: PackSection, first: Int, count: Int) -> Range<Int> {
    let end = min(first + count, self.count(section))
    return first < end ? first..<end : 0..<0
  }

  /// The bytes of a section whole.
  func content(_ section: PackSection) -> UnsafeRawBufferPointer { frame.content(section.rawValue) }

  /// The bytes of the string at `offset` of the pool.
  func stringBytes(_ offset: UInt32) -> UnsafeRawBufferPointer {
    frame.stringBytes(PackSection.strings.rawValue, offset)
  }

  func string(_ offset: UInt32) -> String { String(decoding: stringBytes(offset), as: UTF8.self) }
}
