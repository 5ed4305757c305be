/// A sketch of a text by which copies and quotations of it are found.
///
/// Holds the smallest hashes of the text's word triples. Source: A. Broder, "On the resemblance and containment of
/// documents" (1997), bottom-k sketches.
struct TextPrint: Hashable, Sendable {
  /// Ascending; empty for a text that is too short to tell.
  private let hashes: [UInt64]
  /// Whether it holds all triples of the text.
  private let isWhole: Bool

  /// Texts of up to so many triples are compared exactly.
  private static let size = 128
  /// Words that are taken together.
  private static let run = 3

  init(_ text: String, leastWords: Int) {
    let words = text.lowercased().split { !$0.isOfWord }.map { StableHash.of($0.utf8) }
    guard words.count >= max(leastWords, Self.run) else {
      (hashes, isWhole) = ([], false)
      return
    }
    let triples = (0...(words.count - Self.run)).map { start in
      words[start..<(start + Self.run)].reduce(StableHash.seed) { Self.mixed($0 ^ $1) }
    }
    let ordered = Set(triples).sorted()
    hashes = Array(ordered.prefix(Self.size))
    isWhole = ordered.count <= Self.size
  }

  /// The estimated share of all triples of both that both hold.
  func resemblance(to other: TextPrint) -> Double {
    if hashes.isEmpty || other.hashes.isEmpty { return 0 }
    let common = Set(hashes).intersection(other.hashes)
    let union = Set(hashes).union(other.hashes).sorted().prefix(Self.size)
    return Double(union.count { common.contains($0) }) / Double(union.count)
  }

  /// The estimated share of this text's triples that the other holds.
  func containment(in other: TextPrint) -> Double {
    guard let last = other.hashes.last, !hashes.isEmpty else { return 0 }
    let comparable = other.isWhole ? hashes[...] : hashes.prefix { $0 <= last }
    // Why: too few of a long text's smallest hashes are comparable to judge by.
    guard comparable.count >= min(hashes.count, Self.size / 8) else { return 0 }
    let theirs = Set(other.hashes)
    return Double(comparable.count { theirs.contains($0) }) / Double(comparable.count)
  }

  /// Source: S. Vigna, the finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
