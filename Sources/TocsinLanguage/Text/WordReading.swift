/// What is known of a word while it is read.
struct WordReading {
  let start: Int
  let foldedStart: Int
  var letters = 0
  var capitals = 0
  /// The flags of its first letter.
  var first: UInt8 = 0
  /// Of the folded bytes; `nil` where one of them may have changed since it was added.
  var hash: UInt64? = FNV1a.basis

  init(start: Int, foldedStart: Int) {
    self.start = start
    self.foldedStart = foldedStart
  }

  var flags: UInt8 { letters > 1 && capitals == letters ? first | Token.allCapitals : first }

  @inline(__always)
  mutating func add(isCapital: Bool, isLatin: Bool) {
    if letters == 0 { first = (isCapital ? Token.capitalised : 0) | (isLatin ? Token.latin : 0) }
    letters += 1
    capitals += isCapital ? 1 : 0
  }
}
