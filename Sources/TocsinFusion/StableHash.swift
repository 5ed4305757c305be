/// A hash that is the same in every run.
enum StableHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a, 64 bits.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  static func hex(_ text: String) -> String {
    let digits = String(of(text.utf8), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
