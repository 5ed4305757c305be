/// The letters that nearly all text consists of, ASCII and Cyrillic, with what folding makes of them: one table instead of
/// ranges to compare.
enum PlainLetters {
  struct Letter {
    /// The folded form in UTF-8; the second byte is 0 for ASCII.
    let first: UInt8
    let second: UInt8
    let isCapital: Bool
    let isLetter: Bool
  }

  /// By scalar: 0–7F, then 400–4FF.
  static let table: [Letter] = (Array(0..<0x80) + Array(0x400..<0x500)).map(letter)

  /// Where the scalar of two bytes stands: the first of them is D0 to D3.
  @inline(__always)
  static func index(_ lead: UInt8, _ next: UInt8) -> Int { 0x80 + (Int(lead & 3) << 6 | Int(next & 0x3F)) }

  private static func letter(_ scalar: UInt32) -> Letter {
    var folded: [UInt8] = []
    Fold.append(scalar, to: &folded)
    return Letter(
      first: folded[0], second: folded.count > 1 ? folded[1] : 0, isCapital: CharacterClass.isCapital(scalar),
      isLetter: CharacterClass(scalar) == .letter)
  }
}
