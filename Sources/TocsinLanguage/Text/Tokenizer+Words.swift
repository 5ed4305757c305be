/// How a word is read: nearly all of it by a table, the rest scalar by scalar.
extension Tokenizer {
  mutating func word() {
    var word = WordReading(start: position, foldedStart: folded.count)
    repeat {
      takePlainLetters(&word)
    } while position < bytes.count && takeScalar(&word)
    append(.word, word.start, word.foldedStart, word.flags, hash: word.hash)
    skipPossessive()
  }

  /// The most bytes of a word that are folded before they are appended.
  private static let stretch = 64

  /// Takes letters as long as they are ASCII or Cyrillic, which nearly all are.
  private mutating func takePlainLetters(_ word: inout WordReading) {
    var letters = InlineArray<64, UInt8>(repeating: 0)  // `stretch` long
    var hash = word.hash ?? 0
    var filled = 0
    var index = position
    while index < bytes.count, filled + 2 <= Self.stretch {
      let lead = bytes[index]
      let isTwoBytes = lead & 0xFC == 0xD0 && index + 1 < bytes.count
      guard lead < 0x80 || isTwoBytes else { break }
      let letter = plainLetters[isTwoBytes ? PlainLetters.index(lead, bytes[index + 1]) : Int(lead)]
      guard letter.isLetter else { break }
      word.add(isCapital: letter.isCapital, isLatin: !isTwoBytes)
      letters[filled] = letter.first
      hash = FNV1a.step(hash, letter.first)
      if isTwoBytes {
        letters[filled + 1] = letter.second
        hash = FNV1a.step(hash, letter.second)
      }
      filled += isTwoBytes ? 2 : 1
      index += isTwoBytes ? 2 : 1
    }
    position = index
    if word.hash != nil { word.hash = hash }
    letters.span.extracting(0..<filled).withUnsafeBufferPointer { folded.append(contentsOf: $0) }
  }

  /// Takes one scalar, whatever it is; `false` where it ends the word.
  private mutating func takeScalar(_ word: inout WordReading) -> Bool {
    let (scalar, length) = Self.decode(bytes, position)
    switch CharacterClass(scalar) {
    case .letter:
      word.add(isCapital: CharacterClass.isCapital(scalar), isLatin: scalar < 0x250)
      fold(scalar, of: &word)
    case .combining: fold(scalar, of: &word)
    case .ignorable: break
    default: guard word.letters > 0, joinsWord(scalar, length) else { return false }
    }
    position += length
    return true
  }

  private mutating func fold(_ scalar: UInt32, of word: inout WordReading) {
    Fold.append(scalar, to: &folded)
    word.hash = nil
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
}
