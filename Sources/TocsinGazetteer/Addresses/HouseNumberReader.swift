internal import TocsinLanguage

/// Reads house numbers from the tokens of a text: «дом 15», «д. 12, к. 3», «15А с2», `12 and 13`.
struct HouseNumberReader {
  private let text: TokenizedText
  /// Whether Latin letters are read by sound and not by shape.
  private let bySound: Bool

  init(_ text: TokenizedText, bySound: Bool = false) {
    self.text = text
    self.bySound = bySound
  }

  struct Reading {
    var numbers: [HouseNumber]
    /// The token of the first number.
    var start: Int
    /// The token after the last one read.
    var end: Int
    /// Whether a word says that a house follows: «дом», «д.», "house".
    var isNamed = false

    /// The numbers as they stand, without the word before them.
    func said(in text: TokenizedText) -> String { text.words(start..<end) }
  }

  /// More numbers than this are no list of houses.
  private static let longestList = 16

  /// The numbers that stand from token `start` on, a comma before them passed over; `nil` where there is none.
  func list(at start: Int) -> Reading? {
    let opening = word(at: skippingComma(start))
    guard var reading = number(at: opening.end), opening.isNamed || !isCount(reading) else { return nil }
    reading.isNamed = opening.isNamed
    while reading.numbers.count < Self.longestList, let next = joint(at: reading.end),
      let more = number(at: word(at: next).end), !isCount(more)
    {
      reading.numbers += more.numbers
      reading.end = more.end
    }
    return reading
  }

  /// The numbers that end right before token `end`: "12 Tverskaya Street", «дом 15 по улице Ленина».
  func list(before end: Int) -> Reading? {
    let isJoined = end > 0 && Self.prepositions.contains(text.foldedWord(end - 1))
    let end = isJoined ? end - 1 : end
    for start in stride(from: end - 1, through: max(0, end - Self.longestReading), by: -1) {
      guard let reading = list(at: start), reading.end == end else { continue }
      if reading.isNamed { return Self.words.contains(text.foldedWord(start)) ? reading : nil }
      if !isJoined, end < text.tokens.count, text.tokens[end].isLatin, !continues(start) { return reading }
    }
    return nil
  }

  /// Whether a number begins inside a longer one: the 2 of «15/2».
  private func continues(_ start: Int) -> Bool {
    guard text.tokens[start].kind == .number else { return true }
    return start > 0 && text.tokens[start].gap != .space && text.tokens[start - 1].kind != .lineBreak
  }

  private static let prepositions: Set<String> = ["по", "на", "on", "at", "in", "of"]
  /// Unit: tokens.
  private static let longestReading = 8

  /// «Ленина 5 домов повреждено»: a small-lettered word behind the number is what is counted, not a house.
  private func isCount(_ reading: Reading) -> Bool {
    guard reading.end < text.tokens.count, text.tokens[reading.end].kind == .word else { return false }
    let token = text.tokens[reading.end]
    return token.gap == .space && !token.isCapitalised && !Self.continuations.contains(text.foldedWord(reading.end))
  }

  /// Words that go on after a house number.
  private static let continuations: Set<String> = [
    "и", "і", "й", "та", "and", "в", "во", "у", "на", "по", "при", "из", "із", "in", "on", "at", "was", "were", "is",
    "where", "где", "де",
  ]

  private func skippingComma(_ index: Int) -> Int { text.mark(index) == 0x2C ? index + 1 : index }

  private static let words: Set<String> = [
    "дом", "доме", "дома", "дому", "домом", "домов", "домах", "домам", "д", "будинок", "будинку", "будинки", "буд",
    "владение", "вл", "house", "no", "№", "номер",
  ]

  /// Steps over «дом №», «д.», and the «в» of «в27А», which is an estate.
  private func word(at start: Int) -> (end: Int, isNamed: Bool) {
    var index = start
    if text.isWord(start, "в"), start + 1 < text.tokens.count, text.tokens[start + 1].kind == .number,
      text.tokens[start + 1].gap == .none
    {
      return (start + 1, true)
    }
    while index < text.tokens.count, Self.words.contains(text.foldedWord(index)) {
      index = skippingStop(index + 1)
    }
    return (index, index > start)
  }

  private func skippingStop(_ index: Int) -> Int { text.isWord(index, ".") ? index + 1 : index }

  private func number(at index: Int) -> Reading? {
    guard let house = integer(index, below: HouseNumber.houseLimit), house > 0 else { return nil }
    var end = index + 1
    let letter = letter(at: end)
    if letter != nil { end += 1 }
    var number = HouseNumber(house: house, letter: letter ?? 0)
    while let part = part(at: end) {
      guard let longer = number.with(part.sort, number: part.number, letter: part.letter) else { break }
      number = longer
      end = part.end
    }
    return Reading(numbers: [number], start: index, end: end)
  }

  private func integer(_ index: Int, below limit: Int) -> Int? {
    guard index < text.tokens.count, text.tokens[index].kind == .number,
      let value = Int(text.foldedWord(index)), value < limit
    else { return nil }
    return value
  }

  /// «А» of «15А», «15-А», «15 А»: a lone letter that is no word of its own and opens no part («15 с2»).
  private func letter(at index: Int) -> UInt64? {
    guard index < text.tokens.count, text.tokens[index].kind == .word,
      let code = HouseLetters.code(Array(text.foldedBytes(index)), bySound: bySound)
    else { return nil }
    let isTight = text.tokens[index].gap == .none || text.tokens[index].gap == .hyphen
    let opensPart = HousePart.names[text.foldedWord(index)] != nil && integer(after: index) != nil
    guard !opensPart, isTight || text.tokens[index].isCapitalised && endsWord(index) else { return nil }
    return code
  }

  private func integer(after index: Int) -> Int? {
    integer(skippingStop(index + 1), below: HouseNumber.partLimit)
  }

  /// Whether nothing that makes the letter an initial or a preposition follows: «15 А», and not «15 В результате».
  private func endsWord(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count else { return true }
    let next = text.tokens[index + 1]
    return next.kind == .lineBreak || next.kind == .mark && !text.isWord(index + 1, ".") || next.kind == .number
  }

  private struct FoundPart {
    let sort: HouseNumber.Part
    let number: Int
    let letter: UInt64
    let end: Int
  }

  /// «с2», «стр. 2», «, к. 3», `/2`, «-2», «лит. А».
  private func part(at start: Int) -> FoundPart? {
    if text.isWord(start, "/"), text.tokens[start].gap == .none { return part(.slash, at: start + 1) }
    if start < text.tokens.count, text.tokens[start].kind == .number, text.tokens[start].gap == .hyphen {
      return part(.hyphen, at: start)
    }
    let index = skippingComma(start)
    guard index < text.tokens.count, text.tokens[index].kind == .word,
      let sort = HousePart.names[text.foldedWord(index)]
    else { return nil }
    return part(sort, at: skippingStop(index + 1))
  }

  private func part(_ sort: HouseNumber.Part, at index: Int) -> FoundPart? {
    if let number = integer(index, below: HouseNumber.partLimit) {
      let letter = letter(at: index + 1)
      return FoundPart(sort: sort, number: number, letter: letter ?? 0, end: index + (letter == nil ? 1 : 2))
    }
    guard index < text.tokens.count, sort != .hyphen,
      let letter = HouseLetters.code(Array(text.foldedBytes(index)), bySound: bySound)
    else { return nil }
    return FoundPart(sort: sort, number: 0, letter: letter, end: index + 1)
  }

  private static let conjunctions: Set<String> = ["и", "і", "й", "та", "and"]

  /// What joins the members of a list; the token after it.
  private func joint(at index: Int) -> Int? {
    guard index < text.tokens.count else { return nil }
    if text.mark(index) == 0x2C || text.isWord(index, ";") { return index + 1 }
    return Self.conjunctions.contains(text.foldedWord(index)) ? index + 1 : nil
  }
}
