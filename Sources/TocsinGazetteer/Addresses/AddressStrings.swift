internal import Foundation

/// The pool of strings of a file of streets and houses, written as it grows. A string is kept once.
///
/// Memory: some 30 bytes a different string; two strings of one 64-bit hash are taken for the same, with a chance of about
/// 1 in 10^7 for two million.
struct AddressStrings {
  let file: SpillFile
  private var offsets: [UInt64: UInt32] = [:]

  /// What the offsets have room for. Unit: bytes.
  private static let sizeLimit = Int(UInt32.max) - (1 << 17)

  init(in folder: URL) throws { file = try SpillFile(in: folder) }

  /// The offset of `text`, added at its first use. Longer than 65,535 bytes it is cut.
  mutating func offset(_ text: String) throws -> UInt32 {
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    let hash = utf8.withUnsafeBytes { PackChecksum.of($0) }
    if let offset = offsets[hash] { return offset }
    guard file.count < Self.sizeLimit else {
      throw GazetteerError.tooLarge(what: "names of streets in bytes", limit: Self.sizeLimit)
    }
    let offset = UInt32(file.count)
    try file.append(UInt16(utf8.count))
    try utf8.withUnsafeBytes { try file.append($0) }
    offsets[hash] = offset
    return offset
  }
}
