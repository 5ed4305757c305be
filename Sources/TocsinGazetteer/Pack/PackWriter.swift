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

  /// Writes the whole file.
  ///
  /// - Returns: the file's size in bytes.
  func seal(to path: String, fingerprint: UInt64) throws -> Int {
    try PackSeal(format: .gazetteer, fingerprint: fingerprint).write(sections, to: path)
  }
}
