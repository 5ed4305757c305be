/// One pass over UTF-8 bytes; the only allocations are the growing arrays of the result.
struct Tokenizer {
  let bytes: [UInt8]
  private(set) var folded: [UInt8] = []
  private(set) var tokens: [Token] = []
  private var position = 0
  private var gap = Token.Gap.space

  init(_ bytes: [UInt8]) {
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

  private mutating func word() {
    let start = position
    let foldedStart = folded.count
    var flags: UInt8 = 0
    var letters = 0
    var capitals = 0
    scan: while position < bytes.count {
      let (scalar, length) = Self.decode(bytes, position)
      switch CharacterClass(scalar) {
      case .letter:
        let isCapital = CharacterClass.isCapital(scalar)
        if letters == 0 {
          if isCapital { flags |= Token.capitalised }
          if scalar < 0x250 { flags |= Token.latin }
        }
        letters += 1
        capitals += isCapital ? 1 : 0
        Fold.append(scalar, to: &folded)
      case .combining: Fold.append(scalar, to: &folded)
      case .ignorable: break
      default:
        guard letters > 0, joinsWord(scalar, length) else { break scan }
      }
      position += length
    }
    if letters > 1 && capitals == letters { flags |= Token.allCapitals }
    append(.word, start, foldedStart, flags)
    skipPossessive()
  }

  /// An apostrophe between two letters stays inside the word, but for the English «'s».
  private func joinsWord(_ scalar: UInt32, _ length: Int) -> Bool {
    guard CharacterClass.isApostrophe(scalar), position + length < bytes.count else { return false }
    let (next, nextLength) = Self.decode(bytes, position + length)
    guard CharacterClass(next) == .letter else { return false }
    return !(next | 0x20 == 0x73 && !startsWithLetter(position + length + nextLength))
  }

  private func startsWithLetter(_ index: Int) -> Bool {
    index < bytes.count && CharacterClass(Self.decode(bytes, index).scalar) == .letter
  }

  /// Steps over «'s» so that the owner's name stands alone.
  private mutating func skipPossessive() {
    guard position < bytes.count else { return }
    let (scalar, length) = Self.decode(bytes, position)
    guard CharacterClass.isApostrophe(scalar), position + length < bytes.count,
      bytes[position + length] | 0x20 == 0x73, !startsWithLetter(position + length + 1)
    else { return }
    position += length + 1
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

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ foldedStart: Int, _ flags: UInt8) {
    let hash = FNV1a.hash(folded[foldedStart...])
    tokens.append(
      Token(
        kind: kind, gap: gap, start: Int32(start), end: Int32(position), foldedStart: Int32(foldedStart),
        foldedEnd: Int32(folded.count), hash: hash, flags: flags))
    gap = .none
  }

  /// The scalar at `index` and its length in bytes; `bytes` is valid UTF-8, as it came from a `String`.
  static func decode(_ bytes: [UInt8], _ index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
