import Glibc

/// How far a worker is; three numbers in a file, which outlast its crash.
struct FuzzProgress {
  var seed: UInt64 = 0
  var cases: UInt64 = 0
  /// Cases whose input was read, not refused.
  var read: UInt64 = 0

  func write(_ descriptor: Int32) {
    var numbers = (seed, cases, read)
    _ = withUnsafeBytes(of: &numbers) { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  init() {}

  /// What the file holds; all 0 for one that was not written.
  init(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var numbers: (UInt64, UInt64, UInt64) = (0, 0, 0)
    _ = withUnsafeMutableBytes(of: &numbers) { pread(descriptor, $0.baseAddress, $0.count, 0) }
    (seed, cases, read) = numbers
  }
}
