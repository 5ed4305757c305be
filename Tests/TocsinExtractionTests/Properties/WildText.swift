/// Pieces that no report should have, and some do.
enum WildText {
  static let marks = [
    ".", ",", ":", ";", "—", "–", "-", "(", ")", "«", "»", "\"", "“", "”", "…", "!", "?", "№", "%", "/", "\n", "\n\n",
    "\r\n", "\u{2028}", "\t", "\u{0}", "•", "❗️", "'", "’", "#", "@", "*", "_",
  ]

  static let moments = [
    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00", "2024-02-29T00:00:00-12:00", "1970-01-01T00:00:00Z",
    "2025-03-30T03:30:00+03:00",
  ]

  /// Digits of all sorts: whole, grouped, torn, too large, of other scripts.
  static func number(_ random: inout FuzzRandom) -> String {
    let small = "\(random.below(40))"
    switch random.below(12) {
    case 0: return String(random.next())
    case 1: return String(repeating: "9", count: 1 + random.below(400))
    case 2: return "\(random.below(999)) \(random.below(999)) \(random.below(999)) \(random.below(999))"
    case 3: return "\(random.below(99)),\(random.below(999)).\(random.below(999))"
    case 4: return "-\(small)"
    case 5: return "\(small)–\(random.below(40))"
    case 6: return String(String.UnicodeScalarView(small.unicodeScalars.map { other($0, &random) }))
    case 7: return ["½", "²", "٣", "Ⅻ", "①", "𝟗", "0x1F", "1e9", "00000000000", "3-х", "5ти", "7й"][random.below(12)]
    case 8: return "\(small)/\(small)"
    default: return small
    }
  }

  /// The same digit in another script.
  private static func other(_ digit: Unicode.Scalar, _ random: inout FuzzRandom) -> Unicode.Scalar {
    let zero: UInt32 = [0x660, 0x6F0, 0x966, 0xFF10, 0x1D7CE][random.below(5)]
    return Unicode.Scalar(zero + digit.value - 48) ?? digit
  }

  /// Dates and hours, in range and out of it.
  static func date(_ random: inout FuzzRandom) -> String {
    let (day, month, year) = (random.below(40), random.below(20), random.below(12_000))
    switch random.below(9) {
    case 0: return "\(day).\(month).\(year)"
    case 1: return "\(day) декабря \(year) года"
    case 2: return "\(day) серпня"
    case 3: return "February \(day), \(year)"
    case 4: return "\(day):\(random.below(70))"
    case 5: return "в \(day).\(random.below(70))"
    case 6: return "с \(day):00 до \(month):59"
    case 7: return "в ночь на \(day) февраля"
    default: return "\(month) p.m."
    }
  }

  /// Any scalars: marks that combine, direct, join or hide, emoji in sequence, letters of any script, none of a plane.
  static func scalars(_ random: inout FuzzRandom) -> String {
    switch random.below(8) {
    case 0:
      return String(
        repeating: ["\u{301}", "\u{306}", "\u{308}", "\u{20DD}"][random.below(4)], count: 1 + random.below(40))
    case 1: return ["\u{202E}", "\u{202D}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{61C}"][random.below(6)]
    case 2: return ["\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{FE0F}"][random.below(6)]
    case 3: return ["👩‍👩‍👧‍👦", "🇺🇦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏿", "❤️‍🔥", "🕵🏻‍♀️"][random.below(6)]
    case 4: return ["\u{0}", "\u{7}", "\u{B}", "\u{85}", "\u{2029}", "\u{FFFD}", "\u{FFFF}"][random.below(7)]
    default: return String(Unicode.Scalar(UInt32(random.below(0x11_0000))).map(Character.init) ?? "\u{10FFFF}")
    }
  }

  /// One thing over and over: a letter, a mark, quotes in quotes.
  static func endless(_ random: inout FuzzRandom) -> String {
    let count = 1 << random.below(15)
    let (opening, closing) = [("«", "»"), ("(", ")"), ("\"", "\""), ("[{", "}]"), ("“„", "”")][random.below(5)]
    switch random.below(4) {
    case 0: return String(repeating: ["а", "A", "9", "ї", "一", "🔥"][random.below(6)], count: count)
    case 1: return String(repeating: marks[random.below(marks.count)], count: count)
    case 2: return String(repeating: opening, count: count) + "дрон" + String(repeating: closing, count: count)
    default:
      return String(repeating: ["сбит ", "в ", "1 ", "Курск, ", "не ", "and "][random.below(6)], count: count / 8 + 1)
    }
  }

  /// The text up to a byte; a scalar that this cuts is replaced, as readers of bytes do.
  static func cut(_ text: String, at byte: Int) -> String { String(decoding: text.utf8.prefix(byte), as: UTF8.self) }
}
