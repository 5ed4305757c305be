internal import Testing
internal import TocsinLanguage

@Suite("The tokeniser")
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let tokenized = TokenizedText(text)
    return tokenized.tokens.indices.filter { tokenized.tokens[$0].kind != .lineBreak }.map { tokenized.foldedWord($0) }
  }

  @Test(
    "Words fold to lower case, without stress, apostrophes and marks",
    arguments: [
      ("Вёшенская", ["вешенская"]), ("Куп'янськ", ["купянськ"]), ("Куп’янськ", ["купянськ"]), ("Ґудзик", ["гудзик"]),
      ("Plăuru", ["plauru"]), ("Łódź", ["lodz"]), ("и\u{306}од", ["йод"]), ("Украі\u{308}на", ["україна"]),
      ("зам\u{301}ок", ["замок"]), ("Russia's drones", ["russia", "drones"]), ("рай\u{AD}он", ["район"]),
    ])
  func fold(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  @Test("A hyphen inside a name joins its parts; a dash stands alone")
  func hyphens() {
    let text = TokenizedText("Славянск-на-Кубани — город")
    #expect(text.tokens.map(\.gap) == [.space, .hyphen, .hyphen, .space, .space])
    #expect(words("Славянск-на-Кубани — город") == ["славянск", "на", "кубани", "—", "город"])
  }

  @Test("Numbers, marks and emoji are tokens of their own")
  func kinds() {
    let text = TokenizedText("🔴 22:21. 4 БПЛА\n\nда")
    #expect(text.tokens.map(\.kind) == [.emoji, .number, .mark, .number, .mark, .number, .word, .lineBreak, .word])
    #expect(text.tokens[7].isParagraphBreak)
  }

  @Test("Every token's range holds the words that it was made of")
  func ranges() {
    let text = TokenizedText("Над «Брянской» — 5 БПЛА, Куп'янськ 🇺🇦")
    #expect(text.words(0..<1) == "Над")
    #expect(text.words(2..<3) == "Брянской")
    #expect(text.tokens.filter { $0.kind == .word }.map { text.words(bytes: $0.range) }.last == "Куп'янськ")
  }

  @Test("Random scalars are cut without a crash, into tokens in order that do not overlap", arguments: 0..<200)
  func fuzz(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var text = ""
    for _ in 0..<200 {
      let range: ClosedRange<UInt32> = random.next() % 2 == 0 ? 0x0...0x4FF : 0x2000...0x1FAFF
      let value = range.lowerBound + UInt32(random.next() % UInt64(range.upperBound - range.lowerBound))
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let tokenized = TokenizedText(text)
    for (left, right) in zip(tokenized.tokens, tokenized.tokens.dropFirst()) { #expect(left.end <= right.start) }
    #expect(tokenized.tokens.allSatisfy { $0.range.upperBound <= tokenized.bytes.count })
  }
}

/// A seeded generator. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
