/// One pass over UTF-8 bytes; the only allocations are the growing arrays of the result.
///
/// Why a buffer pointer: this is the innermost loop of everything that reads text. Every read stands behind a comparison
/// with `bytes.count`.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  var folded: [UInt8] = []
  private(set) var tokens: [Token] = []
  var position = 0
  private var gap = Token.Gap.space
  let plainLetters = PlainLetters.table

  /// - Parameter bytes: valid UTF-8 that outlives the tokeniser.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    folded.reserveCapacity(bytes.count)
    tokens.reserveCapacity(bytes.count / 6 + 8)
  }

  mutating func run() {
    while position < bytes.count {
      let (scalar, length) = Self.decode(bytes, position)
      switch CharacterClass(scalar) {
      case .letter: word()
      case .digit: number()
      case .space:
        gap = .space
        position += length
      case .lineEnd: lineBreak()
      case .ignorable, .combining: position += length
      case .emoji: emoji()
      case .mark: mark(length)
      }
    }
  }

  private mutating func number() {
    let start = position
    let foldedStart = folded.count
    while position < bytes.count, bytes[position] &- 48 < 10 {
      folded.append(bytes[position])
      position += 1
    }
    append(.number, start, foldedStart, 0)
  }

  private mutating func emoji() {
    let start = position
    while position < bytes.count {
      let (scalar, length) = Self.decode(bytes, position)
      let kind = CharacterClass(scalar)
      guard kind == .emoji || kind == .ignorable || kind == .combining || scalar == 0x200D else { break }
      position += length
    }
    append(.emoji, start, folded.count, 0)
  }

  private mutating func lineBreak() {
    let start = position
    var lines = 0
    scan: while position < bytes.count {
      let (scalar, length) = Self.decode(bytes, position)
      switch CharacterClass(scalar) {
      case .lineEnd: lines += scalar == 0x0D ? 0 : 1
      case .space, .ignorable: break
      default: break scan
      }
      position += length
    }
    append(.lineBreak, start, folded.count, lines > 1 ? Token.paragraph : 0)
    gap = .space
  }

  private mutating func mark(_ length: Int) {
    let scalar = Self.decode(bytes, position).scalar
    if CharacterClass.isHyphen(scalar), joinsNeighbours(length) {
      gap = .hyphen
      position += length
      return
    }
    let foldedStart = folded.count
    Fold.append(scalar, to: &folded)
    let start = position
    position += length
    append(.mark, start, foldedStart, 0)
  }

  /// Whether a hyphen stands tight between two words or numbers: a join, not a mark.
  private func joinsNeighbours(_ length: Int) -> Bool {
    guard let last = tokens.last, Int(last.end) == position, last.kind == .word || last.kind == .number,
      position + length < bytes.count
    else { return false }
    let next = CharacterClass(Self.decode(bytes, position + length).scalar)
    return next == .letter || next == .digit
  }

  mutating func append(
    _ kind: Token.Kind, _ start: Int, _ foldedStart: Int, _ flags: UInt8, hash known: UInt64? = nil
  ) {
    let hash = known ?? FNV1a.hash(folded[foldedStart...])
    tokens.append(
      Token(
        kind: kind, gap: gap, start: Int32(start), end: Int32(position), foldedStart: Int32(foldedStart),
        foldedEnd: Int32(folded.count), hash: hash, flags: flags))
    gap = .none
  }

  /// The scalar at `index` and its length in bytes; `bytes` is valid UTF-8, as it came from a `String`.
  @inline(__always)
  static func decode<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, _ index: Int
  ) -> (scalar: UInt32, length: Int) where Bytes.Element == UInt8, Bytes.Index == Int {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
