internal import Foundation
internal import TocsinLanguage

/// Remembers, in a small file beside a packed one, that it was found whole and which tables it was made of, so that a start
/// need not read all of both again. It holds as long as none of the files is written: their numbers, sizes and times of
/// change are compared.
struct CheckStamp: Equatable {
  /// The state of the packed file that was found whole.
  let pack: UInt64
  /// The state of the tables whose content has the fingerprint of the packed file; 0 for unknown.
  let tables: UInt64

  /// Raised with what is compared.
  private static let version: UInt64 = 1
  /// A file that was written so lately could be written again without a sign. Unit: seconds.
  private static let settledAfter = 2

  private static func path(_ pack: String) -> String { pack + ".checked" }

  init(pack: UInt64, tables: UInt64) {
    self.pack = pack
    self.tables = tables
  }

  /// What is remembered of a packed file; `nil` for nothing.
  init?(beside pack: String) {
    guard let file = FileManager.default.contents(atPath: Self.path(pack)), file.count == 24 else { return nil }
    let numbers = file.withUnsafeBytes { bytes in (0..<3).map { bytes.number($0 * 8, UInt64.self) } }
    guard numbers[0] == Self.version else { return nil }
    self.init(pack: numbers[1], tables: numbers[2])
  }

  /// Keeps it; where the folder cannot be written, the next start checks again.
  func keep(beside pack: String) {
    var bytes = [UInt8](repeating: 0, count: 24)
    for (index, number) in [Self.version, self.pack, tables].enumerated() { bytes.put(number, at: index * 8) }
    try? Data(bytes).write(to: URL(filePath: Self.path(pack)), options: .atomic)
  }

  /// One number for the state of files; `nil` where one is missing or was written just now.
  static func state(of paths: [String], now: Int = time(nil)) -> UInt64? {
    var hash = FNV1a.basis
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0, Int(status.st_ctim.tv_sec) + settledAfter < now else { return nil }
      let numbers = [
        Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
        status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
      ]
      for number in numbers { withUnsafeBytes(of: number) { for byte in $0 { hash = FNV1a.step(hash, byte) } } }
      for byte in URL(filePath: path).lastPathComponent.utf8 { hash = FNV1a.step(hash, byte) }
    }
    return max(hash, 1)
  }
}
